import os

import frictionless

report = frictionless.validate(os.environ["RELEASE"] + "/datapackage.json")
wrong = [task.name for task in report.tasks if not task.valid]
print(f"RESULT {frictionless.__version__} tables={len(report.tasks)} invalid={len(wrong)} {' '.join(wrong)}")
assert report.valid
