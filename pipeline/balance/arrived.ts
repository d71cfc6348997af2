import { SystemLayout } from '../../models/balance/layout.ts';
import type { BalanceBase } from './balance.ts';

/** A balance that came from another thread: methods do not travel, so that positions are laid out anew. */
export function arrived<Balance extends BalanceBase>(sent: Balance): Balance {
  const systems = new Map(
    [...sent.systems].map(([supply, system]) => [supply, { ...system, at: new SystemLayout(system.shape) }]),
  );
  return { ...sent, systems };
}
