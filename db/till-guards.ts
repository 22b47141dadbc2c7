/** Builds one trigger: its name, when it looks, and what it says. */
type Refuse = (name: string, when: string, reason: string) => string;

/**
 * A clock that was set back must not lose a sale of its till. Whoever adds a session up looks at the sales from so long before
 * its opening on, which needs no index of its own; this is what makes that complete.
 */
export const clockSlackMs = 604_800_000;

const isCounted = (session: string): string =>
  `EXISTS (SELECT 1 FROM till_count WHERE till_count.session_id = ${session} AND till_count.number > 0)`;

const isClosed = (session: string): string =>
  `NOT EXISTS (SELECT 1 FROM till_session WHERE till_session.id = ${session} AND till_session.closed_at IS NULL)`;

const lastCount = `(SELECT max(number) FROM till_count WHERE till_count.session_id = NEW.session_id)`;

/** From the first count of the closing on no cash moves, so that what was counted stays what is in the drawer. */
export function guardTill(refuse: Refuse): readonly string[] {
  return [
    refuse(
      'sale_in_its_till',
      `BEFORE INSERT ON sale WHEN NEW.till_session_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM till_session
        WHERE id = NEW.till_session_id AND closed_at IS NULL AND opened_at - ${clockSlackMs} <= NEW.sold_at)`,
      'sale: its till is closed, or was opened long after',
    ),
    refuse(
      'tender_drawer_counted',
      `BEFORE INSERT ON tender WHEN NEW.kind = 'cash' AND EXISTS (SELECT 1 FROM sale WHERE sale.id = NEW.sale_id
        AND ${isCounted('sale.till_session_id')})`,
      'tender: the drawer is counted',
    ),
    refuse(
      'tender_reversal_drawer_counted',
      `BEFORE INSERT ON tender_reversal WHEN NEW.till_session_id IS NOT NULL
        AND (${isClosed('NEW.till_session_id')} OR (NEW.reference IS NULL AND ${isCounted('NEW.till_session_id')}))`,
      'tender_reversal: the drawer is closed or counted',
    ),
    refuse(
      'till_movement_drawer_counted',
      `BEFORE INSERT ON till_movement WHEN ${isClosed('NEW.session_id')} OR ${isCounted('NEW.session_id')}`,
      'till_movement: the drawer is closed or counted',
    ),
    refuse(
      'till_count_in_sequence',
      `BEFORE INSERT ON till_count WHEN ${isClosed('NEW.session_id')}
        OR (NEW.number > 0 AND NEW.number <> coalesce(${lastCount}, 0) + 1)`,
      'till_count: the till is closed, or a count is missing',
    ),
    refuse(
      'till_close_last_count',
      `BEFORE INSERT ON till_close WHEN NEW.count_number <> ${lastCount}
        OR NEW.z_number <> (SELECT coalesce(max(z_number), 0) + 1 FROM till_close)`,
      'till_close: not the last count, or not the next number',
    ),
    refuse(
      'till_session_closed_once',
      `BEFORE UPDATE OF closed_at ON till_session WHEN OLD.closed_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM till_close
        WHERE till_close.session_id = NEW.id AND till_close.at = NEW.closed_at)`,
      'till_session: is closed once, by its report',
    ),
  ];
}
