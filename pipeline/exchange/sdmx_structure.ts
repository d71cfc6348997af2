import type { Column } from '../dictionary/column.ts';
import type { CodeList } from './code_list.ts';
import type { Cube } from './cube.ts';
import { type Edition, titleOf } from './edition.ts';
import {
  agencyOf,
  conceptOf,
  flowOf,
  listOf,
  measureList,
  OBS_STATUS,
  STRUCTURE_VERSION,
} from './sdmx_names.ts';

/**
 * The structures of the cubes as an SDMX-ML 2.1 message: code lists with names in each language of the project, one
 * scheme of concepts, and a data structure and a dataflow a cube. Version 2.1, because every reader that we tried
 * takes it and not all take 3.0 (docs/analysts/clients.md).
 *
 * @see https://sdmx.org/standards-2/, SDMX 2.1, section 3A
 */
export function sdmxStructure(
  edition: Edition,
  cubes: readonly Cube[],
  lists: ReadonlyMap<string, CodeList>,
): string {
  const own = { edition, agency: agencyOf(edition), lists };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mes:Structure xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:str="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/structure" xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">',
    `<mes:Header><mes:ID>${edition.run.run_id.replace(/^(?=\d)/, 'R')}</mes:ID><mes:Test>false</mes:Test><mes:Prepared>${edition.run.as_of}T00:00:00Z</mes:Prepared><mes:Sender id="${own.agency}"/></mes:Header>`,
    '<mes:Structures>',
    `<str:Dataflows>${cubes.map((cube) => dataflow(own, cube)).join('\n')}</str:Dataflows>`,
    `<str:Codelists>${codelists(own, cubes).join('\n')}</str:Codelists>`,
    `<str:Concepts>${concepts(own, cubes)}</str:Concepts>`,
    `<str:DataStructures>${cubes.map((cube) => dataStructure(own, cube)).join('\n')}</str:DataStructures>`,
    '</mes:Structures>',
    '</mes:Structure>',
    '',
  ].join('\n');
}

interface Own {
  readonly edition: Edition;
  readonly agency: string;
  readonly lists: ReadonlyMap<string, CodeList>;
}

const SCHEME = 'CONCEPTS';

function maintained({ agency }: Own, id: string): string {
  return `id="${id}" agencyID="${agency}" version="${STRUCTURE_VERSION}" isFinal="true"`;
}

function named(language: string, text: string): string {
  return `<com:Name xml:lang="${language}">${escaped(text)}</com:Name>`;
}

function dataflow(own: Own, cube: Cube): string {
  const ref = `<Ref id="${flowOf(cube)}" agencyID="${own.agency}" version="${STRUCTURE_VERSION}" package="datastructure" class="DataStructure"/>`;
  const title = `${cube.table.sentence} (${titleOf(own.edition)})`;
  return `<str:Dataflow ${maintained(own, flowOf(cube))}>${named('en', title)}<str:Structure>${ref}</str:Structure></str:Dataflow>`;
}

function codelists(own: Own, cubes: readonly Cube[]): string[] {
  const code = (id: string, names: string) => `<str:Code id="${id}">${names}</str:Code>`;
  const list = (id: string, name: string, codes: readonly string[]) =>
    `<str:Codelist ${maintained(own, id)}>${named('en', name)}${codes.join('')}</str:Codelist>`;
  const coded = [...own.lists.values()].filter(({ isCoded }) => isCoded);
  return [
    ...coded.map(({ column, codes }) =>
      list(
        listOf(column),
        column,
        codes.map(({ code: id, names }) => {
          const said = Object.entries(names).filter(([, name]) => name !== '');
          return code(id, said.map(([language, name]) => named(language, name)).join('') || named('en', id));
        }),
      ),
    ),
    ...cubes.map((cube) =>
      list(
        measureList(cube),
        `Measures of ${flowOf(cube)}`,
        cube.measures.map((name) => code(name, named('en', sayingOf(cube.table.columns[name]!, name)))),
      ),
    ),
    list(
      'CL_OBS_STATUS',
      'Observation status',
      Object.entries(OBS_STATUS).map(([id, name]) => code(id, named('en', name))),
    ),
  ];
}

function sayingOf({ says }: Column, name: string): string {
  return says === '' ? name : `${name}: ${says}`;
}

function concepts(own: Own, cubes: readonly Cube[]): string {
  const said = new Map<string, string>([
    ['MEASURE', 'The column of the table that the number stands in'],
    ['TIME_PERIOD', 'Calendar year; stocks at 31 December, flows of the year'],
    ['OBS_VALUE', 'The number'],
    ['OBS_STATUS', 'What the number is: estimated, forecast, missing'],
    ['UNIT_MEASURE', 'Unit of the number'],
  ]);
  for (const { table, dimensions, attributes } of cubes)
    for (const column of [...dimensions, ...attributes]) {
      const concept = conceptOf(column);
      if (!said.has(concept)) said.set(concept, table.columns[column]!.says || column);
    }
  const items = [...said].map(
    ([id, says]) => `<str:Concept id="${id}">${named('en', id)}${described(says)}</str:Concept>`,
  );
  return `<str:ConceptScheme ${maintained(own, SCHEME)}>${named('en', 'Concepts of the project')}${items.join('')}</str:ConceptScheme>`;
}

function described(text: string): string {
  return `<com:Description xml:lang="en">${escaped(text)}</com:Description>`;
}

function dataStructure(own: Own, cube: Cube): string {
  const coded = (list: string) =>
    `<str:LocalRepresentation><str:Enumeration><Ref id="${list}" agencyID="${own.agency}" version="${STRUCTURE_VERSION}" package="codelist" class="Codelist"/></str:Enumeration></str:LocalRepresentation>`;
  const typed = (type: string) =>
    `<str:LocalRepresentation><str:TextFormat textType="${type}"/></str:LocalRepresentation>`;
  const identity = (id: string) =>
    `<str:ConceptIdentity><Ref id="${id}" maintainableParentID="${SCHEME}" maintainableParentVersion="${STRUCTURE_VERSION}" agencyID="${own.agency}" package="conceptscheme" class="Concept"/></str:ConceptIdentity>`;
  const representation = (column: string) =>
    own.lists.get(column)!.isCoded ? coded(listOf(column)) : typed('String');
  const dimension = (id: string, at: number, its: string) =>
    `<str:Dimension id="${id}" position="${at}">${identity(id)}${its}</str:Dimension>`;
  const dimensions = [
    ...cube.dimensions.map((column, at) => dimension(conceptOf(column), at + 1, representation(column))),
    dimension(MEASURE, cube.dimensions.length + 1, coded(measureList(cube))),
    `<str:TimeDimension id="TIME_PERIOD" position="${cube.dimensions.length + 2}">${identity('TIME_PERIOD')}${typed('ObservationalTimePeriod')}</str:TimeDimension>`,
  ];
  const attribute = (id: string, its: string) =>
    `<str:Attribute id="${id}" assignmentStatus="Conditional">${identity(id)}${its}<str:AttributeRelationship><str:PrimaryMeasure><Ref id="OBS_VALUE"/></str:PrimaryMeasure></str:AttributeRelationship></str:Attribute>`;
  const attributes = [
    attribute('OBS_STATUS', coded('CL_OBS_STATUS')),
    attribute('UNIT_MEASURE', typed('String')),
    ...cube.attributes.map((column) =>
      attribute(
        conceptOf(column),
        typed(cube.table.columns[column]!.sql === 'BOOLEAN' ? 'Boolean' : 'String'),
      ),
    ),
  ];
  return [
    `<str:DataStructure ${maintained(own, flowOf(cube))}>${named('en', flowOf(cube))}${described(cube.table.sentence)}<str:DataStructureComponents>`,
    `<str:DimensionList id="DimensionDescriptor">${dimensions.join('')}</str:DimensionList>`,
    `<str:AttributeList id="AttributeDescriptor">${attributes.join('')}</str:AttributeList>`,
    `<str:MeasureList id="MeasureDescriptor"><str:PrimaryMeasure id="OBS_VALUE">${identity('OBS_VALUE')}${typed('Double')}</str:PrimaryMeasure></str:MeasureList>`,
    '</str:DataStructureComponents></str:DataStructure>',
  ].join('');
}

const MEASURE = 'MEASURE';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
