import { flowFiles } from './flow_files.ts';
import { edited, type Files, lines } from './write_project.ts';

/**
 * The tiny country of flows with four competences: one that both specialties need, one of developers, one that is
 * essential to operators and only useful to developers, one that nobody needs.
 */
export function competenceFiles(base: Files = flowFiles()): Files {
  return {
    ...edited(
      base,
      'adequation.yaml',
      '  measure: seeds/measures.csv\n',
      `  measure: seeds/measures.csv
  competence: seeds/competences.csv
  occupation_competence: seeds/occupation_competences.csv
  programme_competence: seeds/programme_competences.csv
  occupation_title: seeds/occupation_titles.csv
`,
    ),
    'seeds/competences.csv': lines(
      'competence_code,family,name_fr,source',
      'french,languages,Français,tests',
      'programming,software,Programmation,tests',
      'service,customer,Service,tests',
      'dancing,management,Danse,tests',
    ),
    'seeds/occupation_competences.csv': lines(
      'occupation_code,competence_code,level,importance,status,grade,source',
      'DEV,french,3,essential,assumed,D,tests',
      'OPS,french,2,essential,assumed,D,tests',
      'DEV,programming,4,essential,assumed,D,tests',
      'OPS,service,2,essential,assumed,D,tests',
      'DEV,service,1,useful,assumed,D,tests',
      'OPS,dancing,1,useful,assumed,D,tests',
    ),
    'seeds/programme_competences.csv': lines(
      'programme_code,competence_code,level,status,grade,source',
      'licence,programming,3,assumed,D,tests',
    ),
    'seeds/occupation_titles.csv': lines(
      'title,language,occupation_code,source',
      'Développeur web (H/F),fr,DEV,tests',
      'Web developer,en,DEV,tests',
      "Technicien d'exploitation,fr,OPS,tests",
    ),
  };
}
