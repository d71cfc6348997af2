/**
 * One case an indicator, worked by hand: what is given, what comes out, how it is read and how a French page prints it.
 * A value of the wrong sign, side or unit cannot agree with its case; an indicator of the seed without one fails.
 */
export interface IndicatorCase {
  readonly indicator: string;
  readonly says: string;
  /** Columns of intermediate.indicator_input of the cell R1 / IT / DEV. */
  readonly given: Readonly<Record<string, number>>;
  /** What else must hold, as a statement. */
  readonly also?: string;
  readonly value: number;
  readonly reading: 'shortage' | 'balance' | 'surplus';
  readonly printed: string;
}

const AREA = "region_code = 'R1' and not is_total";

export const INDICATOR_CASES: readonly IndicatorCase[] = [
  {
    indicator: 'ita',
    says: 'jobseekers of T0 count where they are known: (140 + 30) / 200',
    given: { openings_persons: 200, located_raw_persons: 140, jobseekers_persons: 30 },
    value: 0.85,
    reading: 'shortage',
    printed: '0,85',
  },
  {
    indicator: 'shortage_share',
    says: '1,070 posts, 1,000 candidates and 1,000 jobs are 7 %, as France prints 6 to 8 % for high',
    given: { openings_persons: 1070, supply_persons: 1000, employment_base_persons: 1000 },
    value: 0.07,
    reading: 'shortage',
    printed: '7 %',
  },
  {
    indicator: 'stock_adequacy_ratio',
    says: '(1,000 − 300 − 50 + 550) of the 1,500 aimed at are 0.8: 50 more left for other posts of the sector than came from them',
    given: {
      employment_base_persons: 1000,
      replacement_persons: 300,
      promoted_net_persons: -50,
      supply_persons: 550,
      target_persons: 1500,
    },
    value: 0.8,
    reading: 'shortage',
    printed: '0,80',
  },
  {
    indicator: 'naive_completions_gap',
    says: '5 years of 40 completions for 260 posts are 60 short',
    given: { years: 5, completions_persons: 40, openings_persons: 260 },
    value: -60,
    reading: 'shortage',
    printed: '−60',
  },
  {
    indicator: 'cops_style',
    says: '9 % of employment too many, from a surplus, stay one',
    given: { employment_base_persons: 1000, openings_persons: 500, supply_persons: 590 },
    also: "update raw.recent_state set state = 'surplus'",
    value: 0.09,
    reading: 'surplus',
    printed: '9 %',
  },
  {
    indicator: 'washington',
    says: '9 % growth where the area grows by 10 %, with many of its posts, are a demand',
    given: { employment_base_persons: 1000, employment_end_persons: 1090, openings_persons: 50_000 },
    also: `update intermediate.indicator_input set years = 1, employment_base_persons = 0, employment_end_persons = 0, openings_persons = 0 where ${AREA};
      update intermediate.indicator_input set employment_base_persons = 999000, employment_end_persons = 1098910, openings_persons = 50000
      where ${AREA} and sector_code = 'CC' and occupation_code = 'AGT'`,
    value: 0.9,
    reading: 'shortage',
    printed: '0,90',
  },
];
