import { crashPoint } from '../../db/crash-point';
import { findIncident, listOpenIncidents, type StoredIncident } from '../../db/repositories/incidents';
import { getSale, type StoredSale } from '../../db/repositories/sales';
import { findOpenTill } from '../../db/repositories/till';
import { type ReversalToRecord, recordIncidentStep } from '../../db/transactions/record-incident-step';
import type { IncidentView } from '../../shared/ipc/incident-views';
import { type AppError, appError } from '../../shared/kernel/error-code';
import { err, ok, type Result } from '../../shared/kernel/result';
import { readReason } from '../../shared/people/approval';
import { displayName } from '../../shared/people/display-name';
import { type IncidentStep, incidentStanding, mayTakeStep, reversalsOf } from '../../shared/sale/incident';
import { refusedReason } from '../../shared/sale/refused-reason';
import { cashProblem, cashStanding } from '../../shared/till/cash-standing';
import type { Handlers } from '../ipc/handlers';
import type { Pusher } from '../ipc/push';
import type { DrawerDesk } from './printing/drawer-desk';
import { toSaleView } from './sale/sale-view';
import type { ServiceContext } from './service-context';

type IncidentChannel = Extract<keyof Handlers, `incident.${string}`>;

type IncidentContext = Pick<ServiceContext, 'db' | 'clock' | 'config' | 'log' | 'operator'>;

export type IncidentServices = {
  readonly drawer: Pick<DrawerDesk, 'openFor'>;
  readonly push: Pusher;
  readonly onChange: () => void;
};

/**
 * A sale that the state refused after it was paid, dealt with by a lead: the money goes back, the goods are found or given
 * up, and only then is it closed. Every step is a row more; the sale and what was paid stay as they were.
 */
export function incidentHandlers(
  context: IncidentContext,
  services: IncidentServices,
): Pick<Handlers, IncidentChannel> {
  const { db } = context;

  function take(
    saleId: string,
    step: IncidentStep,
    reason: string,
    reversals: readonly ReversalToRecord[] = [],
  ): Result<IncidentView, AppError> {
    const recorded = { saleId, step, reason, at: context.clock.now(), actorId: context.operator().id };
    const taken = recordIncidentStep(db, recorded, reversals);
    if (!taken.ok) return err(appError('E-INC-01'));
    // What may be done about it now is shown on the sale's page too.
    services.push('sale.changed', toSaleView(db, getSale(db, saleId)));
    services.onChange();
    return view(saleId);
  }

  function view(saleId: string): Result<IncidentView, AppError> {
    const incident = findIncident(db, saleId);
    return incident === null ? err(appError('E-INC-01')) : ok(toView(incident, getSale(db, saleId)));
  }

  return {
    'incident.list': () => ok(listOpenIncidents(db).map(incident => toView(incident, getSale(db, incident.saleId)))),
    'incident.returnMoney': input => {
      const incident = findIncident(db, input.saleId);
      if (incident === null || !mayTakeStep('money-returned', stepsOf(incident))) return err(appError('E-INC-01'));
      const reversals = toRecord(context, getSale(db, input.saleId), input.references);
      if (!reversals.ok) return reversals;
      crashPoint('refund-weighed');
      const taken = take(input.saleId, 'money-returned', '', reversals.value);
      crashPoint('refund-recorded');
      // The drawer opens once it is written down that money leaves it; a drawer that jams has a key.
      if (taken.ok && reversals.value.some(({ kind }) => kind === 'cash')) {
        openDrawer(context, services.drawer, taken.value.localRef);
      }
      return taken;
    },
    'incident.recordGoods': input => {
      const reason = readReason(input.reason);
      return reason === null ? err(appError('E-INC-02')) : take(input.saleId, `goods-${input.goods}`, reason);
    },
    'incident.close': input => {
      const reason = readReason(input.reason);
      return reason === null ? err(appError('E-INC-02')) : take(input.saleId, 'closed', reason);
    },
  };
}

function openDrawer({ log, operator }: IncidentContext, drawer: IncidentServices['drawer'], localRef: string): void {
  drawer.openFor('money-back', localRef, operator().id).catch((fault: unknown) => {
    log.error('drawer.fault', { name: fault instanceof Error ? fault.name : 'unknown' });
  });
}

/** Cash comes out of the drawer that is open now; debit is reversed on its own terminal, whose reference proves it. */
function toRecord(
  { db, config, operator }: IncidentContext,
  sale: StoredSale,
  references: readonly { readonly number: number; readonly reference: string }[],
): Result<readonly ReversalToRecord[], AppError> {
  const till = findOpenTill(db);
  const tillSessionId = till?.id ?? null;
  const drawerProblem = cashProblem(cashStanding(till, operator().id, config.till));
  const recorded: ReversalToRecord[] = [];
  for (const reversal of reversalsOf(sale.tenders, sale.changeCents)) {
    const reference = references.find(({ number }) => number === reversal.number)?.reference ?? null;
    if (reversal.kind === 'cash' && drawerProblem !== null) return err(drawerProblem);
    if (reversal.kind === 'debit' && reference === null) return err(appError('E-PAY-03'));
    recorded.push({ ...reversal, reference: reversal.kind === 'cash' ? null : reference, tillSessionId });
  }
  return ok(recorded);
}

function stepsOf(incident: StoredIncident): readonly IncidentStep[] {
  return incident.steps.map(({ step }) => step);
}

function toView(incident: StoredIncident, sale: StoredSale): IncidentView {
  const { patient } = sale;
  const { isMoneyReturned, goods } = incidentStanding(stepsOf(incident));
  return {
    saleId: sale.id,
    localRef: sale.localRef,
    kind: incident.kind,
    openedAt: incident.openedAt,
    soldAt: sale.soldAt,
    operatorName: sale.operatorName,
    patientName: patient === null ? null : displayName(patient.firstName, patient.lastName),
    totalCents: sale.totalCents,
    reason: refusedReason(incident.codes, incident.stateText),
    grace: incident.grace,
    reversals: [...reversalsOf(sale.tenders, sale.changeCents)],
    isMoneyReturned,
    goods,
    steps: [...incident.steps],
  };
}
