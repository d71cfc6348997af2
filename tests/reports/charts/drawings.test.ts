/** What holds of every chart: same bytes twice, ids that cannot meet, labels that stay words, small files. */
import { describe, expect, it } from 'vitest';
import { type GapClass, looks } from '../../../reports/charts/gap_class.ts';
import { partBarsChart } from '../../../reports/charts/part_bars.ts';
import { tilesChart } from '../../../reports/charts/regions/tiles.ts';
import { drawings } from './drawings.ts';
import { gaps, regionNames, regionSample } from './samples.ts';

const attack = `<script>alert(1)</script>"><img src=x onerror=alert(1)>`;
const most: Record<string, number> = { map: 30_000 };

/** What a reader sees of a drawing: the words of its texts, in order. */
function wordsOf(svg: string): string[] {
  const plain = (text: string) =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&');
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => plain(match[1]!));
}

describe.each(Object.keys(drawings))('%s', (name) => {
  const draw = drawings[name]!;

  it('gives the same bytes for the same input', () => {
    expect(draw('fr')).toEqual(draw('fr'));
  });

  it('stays small, has one description and no id but those of its words', () => {
    for (const tongue of ['fr', 'ar'] as const) {
      const { wide, narrow } = draw(tongue);
      for (const svg of [wide, narrow]) {
        expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(most[name] ?? 20_480);
        expect(svg.match(/<title /g)).toHaveLength(1);
        expect(svg.match(/<desc /g)).toHaveLength(1);
        expect(svg).not.toMatch(/clip-?path|url\(|style=|NaN|Infinity|undefined/i);
      }
      const ids = [...`${wide}${narrow}`.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]!);
      expect(ids).toHaveLength(4);
      expect(new Set(ids).size).toBe(4);
      const [, id] = /aria-labelledby="(.*?)-t /.exec(wide)!;
      expect(ids.every((one) => one.startsWith(`${id}-`))).toBe(true);
    }
  });

  it('shows labels that attack as words', () => {
    const { wide, narrow } = draw('fr', (text) => (text === '' ? '' : attack));
    for (const svg of [wide, narrow]) {
      expect(svg).not.toMatch(/<script|<img/i);
      expect(svg).toContain('&lt;script');
    }
    expect(wide.match(/<title [^>]*>([^<]*)<\/title>/)![1]).toBe(
      '&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=alert(1)&gt;',
    );
  });

  it('shows labels that look like its own markup, or like a pattern, as they are written', () => {
    const label = 'a fill="#17242f" $1 b';
    const { wide } = draw('fr', (text) => (text === '' ? '' : label));
    expect(wordsOf(wide)).toContain(label);
    expect(wide.match(/<desc [^>]*>([^<]*)<\/desc>/)![1]).toBe(label.replace(/"/g, '&quot;'));
  });

  it('stands with empty labels and with labels of 300 letters', () => {
    for (const text of ['', 'm'.repeat(300)]) {
      const { wide, narrow } = draw('fr', () => text);
      expect(`${wide}${narrow}`).not.toMatch(/NaN|Infinity|undefined/);
      for (const word of wordsOf(wide)) expect(word.length).toBeLessThan(120);
    }
  });

  it('keeps its left on the left, and lets each line of Arabic run from the right', () => {
    const { wide, narrow } = draw('ar');
    for (const svg of [wide, narrow]) {
      expect(svg).toMatch(/^<svg [^>]*direction="ltr"/);
      const arabic = [...svg.matchAll(/<text([^>]*)>[^<]*[\u0600-\u06ff]/g)];
      expect(arabic.length).toBeGreaterThan(3);
      for (const match of arabic) expect(match[1]).toContain('unicode-bidi="plaintext"');
    }
  });

  it('says the mark of illustrative rows, and says nothing where there is none', () => {
    const mark = "Données d'illustration";
    expect(wordsOf(draw('fr').wide)).toContain(mark);
    expect(wordsOf(draw('fr').narrow)).toContain(mark);
    const without = draw('fr', (text) => (text === mark ? '' : text));
    expect(wordsOf(without.wide)).not.toContain(mark);
  });
});

describe('what stands in a drawing', () => {
  it('map: every region with its name, its number and its own shape', () => {
    for (const tongue of ['fr', 'ar'] as const) {
      const { wide, narrow } = drawings.map!(tongue);
      for (const svg of [wide, narrow]) {
        const words = wordsOf(svg);
        // A long name may take two lines.
        for (const { name } of regionNames(tongue)) expect(words.join(' ')).toContain(name);
        for (const { text } of regionSample(tongue).regions) expect(words).toContain(text);
        const shapes = [...svg.matchAll(/<path[^>]* d="([^"]*z)"/g)].filter((path) => path[1]!.length > 200);
        expect(shapes).toHaveLength(12);
      }
      // The list below the narrow map has the same numbers as the map: each twice.
      const keys = wordsOf(narrow).filter((word) => /^([1-9]|1[0-2])$/.test(word));
      expect(keys).toHaveLength(24);
    }
  });

  it('map, tiles and heat map: what is not evaluable is hatched and says so', () => {
    const missing = gaps.filter(([kind]) => kind === 'not_evaluable').length;
    for (const name of ['map', 'tiles']) {
      const { wide } = drawings[name]!('fr');
      expect(wordsOf(wide).filter((word) => word === 'non évaluable')).toHaveLength(missing);
      expect(wide).toContain('#94a1ab');
    }
    const { wide, narrow } = drawings.heat_map!('fr');
    for (const svg of [wide, narrow])
      expect(wordsOf(svg).filter((word) => word === 'n. é.')).toHaveLength(missing * 5);
    // Without such a region nothing but the legend is hatched.
    const sample = regionSample('fr');
    const all = tilesChart({
      ...sample,
      regions: sample.regions.map((region) => ({ ...region, class: 'shortage' as const })),
      classes: sample.classes.filter((one) => one.class !== 'not_evaluable'),
    });
    expect(String(all.wide)).not.toContain('#94a1ab');
  });

  it('tornado: widest swing first, the worse end left', () => {
    const words = wordsOf(drawings.tornado!('fr').narrow);
    const order = [
      'Départs à remplacer',
      'Croissance',
      'Part des diplômés',
      'Émigration',
      'Mobilité',
      'Réussite',
    ];
    const places = order.map((start) => words.findIndex((word) => word.startsWith(start)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
    expect(words).toContain('équilibre');
  });

  it('supply chain: a bar as long as its number, and a hatched stub for what is unknown', () => {
    const { wide } = drawings.supply_chain!('fr');
    const bars = [
      ...wide.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)" height="\d+" fill="([^"]*)"/g),
    ];
    const widthOf = (fill: string) => bars.filter((bar) => bar[2] === fill).map((bar) => Number(bar[1]));
    const [first] = widthOf('#7fb2d1');
    const [here, ...others] = widthOf('#0b5578');
    expect(others).toEqual([]);
    expect(here! / first!).toBeCloseTo(1_680 / 12_400, 2);
    expect(wide).toContain('#94a1ab');
  });

  it('target path: milestones and the ends in words, the shortfall only where there is room', () => {
    const { wide, narrow } = drawings.target_path!('fr');
    expect(wordsOf(wide)).toEqual(
      expect.arrayContaining(['180\u202f000', 'cible : 270\u202f000', 'manque : 48\u202f700 à 66\u202f000']),
    );
    expect(wordsOf(narrow)).toEqual(expect.arrayContaining(['180\u202f000', 'cible : 270\u202f000']));
  });

  it('calendar: the earliest decision first, and the one that has passed in its own colour', () => {
    const { wide, narrow } = drawings.calendar!('fr');
    for (const svg of [wide, narrow]) {
      const decisions = wordsOf(svg).filter((word) => /^(avant|passé)/.test(word));
      expect(decisions).toEqual([
        'passé : 30 septembre 2026',
        'avant le 15 janvier 2027',
        'avant le 1er juin 2027',
        'avant le 15 janvier 2028',
      ]);
      expect(svg).toMatch(/<text[^>]*fill="#a3440c"[^>]*>passé/);
    }
  });
});

describe('classes', () => {
  /** Relative luminance after WCAG 2.2: what is left of a colour in grey. */
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const contrast = (one: string, other: string): number => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light! + 0.05) / (dark! + 0.05);
  };

  it('carry words that can be read', () => {
    for (const { fill, ink } of Object.values(looks)) expect(contrast(fill, ink)).toBeGreaterThan(4.5);
  });

  it('differ in grey by their lightness or by their sign', () => {
    const names = Object.keys(looks) as GapClass[];
    for (const [at, one] of names.entries())
      for (const other of names.slice(at + 1)) {
        const [a, b] = [looks[one], looks[other]];
        const sameSign = a.sign?.shape === b.sign?.shape;
        expect([one, other, !sameSign || contrast(a.fill, b.fill) > 1.4]).toEqual([one, other, true]);
      }
  });
});

it('names of bars go on in a second line rather than lose what tells one from another', () => {
  const names = [
    'Candidats des viviers, répartition par région – ANAPEC',
    'Candidats des viviers, répartition par région – HCP et employeurs de la région',
  ];
  const { wide, narrow } = partBarsChart({
    words: { id: 'barres', title: 'Titre', description: 'Deux barres.' },
    groups: [
      { name: '', rows: names.map((name) => ({ name, values: [1], text: '216 millions de dirhams' })) },
    ],
    parts: [],
    rtl: false,
    mark: '',
  });
  for (const svg of [wide, narrow]) {
    const told = wordsOf(String(svg)).join(' ');
    for (const name of names) expect(told).toContain(name);
    expect(told).toContain('216 millions de dirhams');
  }
});
