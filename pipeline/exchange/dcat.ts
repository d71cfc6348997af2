import { type Edition, titleOf } from './edition.ts';

/** A file of the release that a portal offers. */
export interface Distribution {
  /** From the folder of the catalogue record. */
  readonly path: string;
  readonly title: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

const IANA = 'https://www.iana.org/assignments/media-types/';

/**
 * The release as a record of DCAT-AP 3 in JSON-LD, which data portals harvest. Addresses are relative to the record, or
 * below the homepage where the project names one. What the project does not say of itself (publisher, contact, licence)
 * is left out and never made up.
 *
 * @see https://semiceu.github.io/DCAT-AP/releases/3.0.0/
 */
export function dcat(edition: Edition, distributions: readonly Distribution[], firstYear: number): object {
  const { run, languages, sources } = edition;
  const at = (path: string) =>
    run.homepage === null ? `../${address(path)}` : new URL(address(path), folder(run.homepage)).href;
  const titles = languages.map((language) => ({
    '@language': language,
    '@value': titleOf(edition, language),
  }));
  const licence = run.licence_url ?? run.licence;
  const rights = licence === null ? {} : { 'dct:license': link(licence) };
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      vcard: 'http://www.w3.org/2006/vcard/ns#',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      prov: 'http://www.w3.org/ns/prov#',
    },
    '@id': `urn:adequation:${run.project_id}:${run.run_id}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': run.run_id,
    'dcat:version': run.run_id,
    'dct:title': titles,
    'dct:description': {
      '@language': 'en',
      '@value': `Supply of and demand for skills by sector and region up to ${run.target_year}: balances, gaps with their ranges, scenarios and plans.`,
    },
    'dct:issued': { '@type': 'xsd:date', '@value': run.as_of },
    'dct:modified': { '@type': 'xsd:date', '@value': run.as_of },
    'dcat:theme': link('http://publications.europa.eu/resource/authority/data-theme/SOCI'),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': { '@type': 'xsd:gYear', '@value': String(firstYear) },
      'dcat:endDate': { '@type': 'xsd:gYear', '@value': String(run.target_year) },
    },
    ...(run.publisher === null
      ? {}
      : { 'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': run.publisher } }),
    ...(run.contact === null ? {} : { 'dcat:contactPoint': contact(run.contact) }),
    ...rights,
    'prov:wasDerivedFrom': sources.map(origin),
    'dcat:distribution': distributions.map((one) => ({ ...distribution(one, at(one.path)), ...rights })),
  };
}

function origin({ publisher, vintage, licence, path }: Edition['sources'][number]) {
  return {
    '@type': 'prov:Entity',
    'dct:title': path,
    'dct:creator': publisher,
    'dct:rights': licence,
    'dcat:version': vintage,
  };
}

function distribution(one: Distribution, url: string) {
  return {
    '@type': 'dcat:Distribution',
    'dct:title': one.title,
    'dcat:accessURL': link(url),
    'dcat:downloadURL': link(url),
    'dcat:mediaType': link(`${IANA}${one.mediaType}`),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(one.bytes) },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': link('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': one.sha256 },
    },
  };
}

const link = (url: string) => ({ '@id': url });

function contact(text: string) {
  const isMail = /^[^\s@/]+@[^\s@/]+$/.test(text);
  return {
    '@type': 'vcard:Kind',
    ...(isMail ? { 'vcard:hasEmail': link(`mailto:${text}`) } : { 'vcard:hasURL': link(text) }),
  };
}

/** A server decodes what it is asked for: a name with %2F in it is asked for with %252F. */
function address(path: string): string {
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

/** A base that relative addresses are joined to ends in a slash. */
function folder(base: string): string {
  return base.endsWith('/') ? base : `${base}/`;
}
