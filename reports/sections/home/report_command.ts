/**
 * What a person types to have the pages of a region of a release, or all of them. The release is named: another one may
 * be the current one by then. A comma parts codes on the command line, so that a code with a comma in it cannot be asked
 * for alone: its pages are among all.
 */
export function reportCommand(runId: string, regionCode?: string): string {
  const isAlone = regionCode !== undefined && !regionCode.includes(',');
  return `adequation report --release ${runId} ${isAlone ? `--region ${word(regionCode)}` : '--all'}`;
}

/** One word to a shell: in double quotes, which all shells know, unless the code holds what they give a meaning there. */
function word(code: string): string {
  if (/^[\p{L}\p{N}_.-]+$/u.test(code)) return code;
  return /["$`\\!]/.test(code) ? `'${code.replaceAll("'", "'\\''")}'` : `"${code}"`;
}
