import * as cell from './cell.ts';
import { flag, maybe, money, number, text } from './column.ts';
import { common, foundStatus, givenGrade } from './common.ts';
import { made, seed } from './table.ts';

export const incentive = seed({
  name: 'incentive',
  sentence: 'What the State pays or forgoes for a hire, by region and segment; the most specific row wins.',
  grain: ['incentive_code', 'region_code', 'sector_code'],
  references: { region_code: 'region', sector_code: 'sector' },
  published: { as: 'incentive', order: 'all' },
  columns: {
    incentive_code: cell.text('Code of the aid or benefit'),
    ...cell.inLanguages('name', 'Name in'),
    region_code: cell.text('Region; _T is every one'),
    sector_code: cell.text('Segment; _T is every one'),
    money_low: cell.optionalNotNegative('Low end of money'),
    money: cell.optionalNotNegative('Money a hire, each year where it is yearly'),
    money_high: cell.optionalNotNegative('High end of money'),
    pay_share_low: cell.optionalShare('Low end of pay_share'),
    pay_share: cell.optionalShare('Or: share of the gross pay of a hire, each year where it is yearly'),
    pay_share_high: cell.optionalShare('High end of pay_share'),
    yearly: cell.flag('True where it is paid each year, false where once with the hire'),
    years_low: cell.optionalNotNegative('Low end of years'),
    years: cell.optionalNotNegative('For how many years it is paid, as long as the job stands'),
    years_high: cell.optionalNotNegative('High end of years'),
    nationals_only: cell.flag('True where hires from abroad draw none'),
    ...cell.inLanguages('eligibility', 'Who draws it, in'),
    use: cell.oneOf(['active', 'listed'], 'active, or listed (only named: former or general schemes)'),
    status: foundStatus,
    grade: givenGrade,
    source: cell.text(common.source.says),
    url: cell.optionalText(common.url.says),
    note: cell.optionalText(common.note.says),
  },
});

export const incentiveCost = made({
  schema: 'marts',
  name: 'fct_incentive_cost',
  sentence: 'What a net job kept over five years costs the State in each region and segment, as a range.',
  grain: ['region_code', 'sector_code', 'item'],
  nature: 'leaves and totals',
  published: { as: 'incentive_cost' },
  columns: {
    region_code: common.region_code,
    sector_code: common.sector_code,
    item: text('Aid or benefit, see incentive; _T for all that are known'),
    gross_hires_per_net_job: number(
      'Hires that draw the aid for one net job kept, deadweight and leavers included',
    ),
    cost_lo_money: maybe(
      money('Over five years, all factors at their favourable ends; empty where no rate is known'),
    ),
    cost_money: maybe(money('At central values')),
    cost_hi_money: maybe(money('All factors at their unfavourable ends')),
    is_complete: flag('False where a rate is unknown: the cost is then a lower bound'),
    is_total: flag('True for the sum over the items'),
    basis: common.basis,
    source: common.source,
  },
});
