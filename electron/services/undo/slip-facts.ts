import { findPackageByBarcode } from '../../../db/repositories/packages';
import { listReturnedOf, type ReturnedPackage } from '../../../db/repositories/returned-packages';
import { getSale } from '../../../db/repositories/sales';
import type { StoredUndo } from '../../../db/repositories/undos';
import type { PrintDocument } from '../../../shared/documents/print-document';
import { returnLabel } from '../../../shared/documents/return-label';
import { refundSlip, type SlipFacts, voidSlip } from '../../../shared/documents/slip';
import { formatScaled } from '../../../shared/kernel/decimal';
import type { Cents } from '../../../shared/kernel/units';
import type { Tender } from '../../../shared/payment/tender';
import { initialOf } from '../../../shared/people/person-name';
import { maskRegistryId } from '../../../shared/people/registry-id';
import { formatLocalTime, formatOffset } from '../../../shared/time/local-time';
import { undoReasonWords } from '../../../shared/undo/undo-words';
import type { ServiceContext } from '../service-context';

type PaperContext = Pick<ServiceContext, 'db' | 'config'>;
type Language = 'en' | 'es';

/** What a void or a refund leaves in the customer's hand; a price correction gives money back and is a refund slip too. */
export function undoSlip(
  context: PaperContext,
  undo: StoredUndo,
  language: Language,
  isDuplicate: boolean,
): PrintDocument {
  const facts = toSlipFacts(context, undo, language);
  return undo.kind === 'void'
    ? voidSlip(facts, language, { isDuplicate })
    : refundSlip(facts, language, { isDuplicate });
}

function toSlipFacts({ db, config }: PaperContext, undo: StoredUndo, language: Language): SlipFacts {
  const sale = getSale(db, undo.saleId);
  const { name, address, licence, zone } = config.store;
  const { patient } = sale;
  const returned = listReturnedOf(db, undo.id);
  const reason = undo.ownReason?.words[language] ?? undoReasonWords[language][undo.reason];
  return {
    store: { name, address, licence },
    undoneAtText: formatLocalTime(undo.at, zone),
    utcOffset: formatOffset(undo.at, zone),
    reference: undo.localRef,
    saleReference: sale.localRef,
    soldAtText: formatLocalTime(sale.soldAt, sale.zone),
    biotrackSaleId: sale.report?.biotrackSaleId ?? null,
    isStatePending: undo.state === 'waiting',
    reason: undo.note === '' ? reason : `${reason}. ${undo.note}`,
    employeeId: undo.operatorName,
    approverId: undo.approverName,
    patientInitials: patient === null ? null : `${initialOf(patient.firstName)}. ${initialOf(patient.lastName)}.`,
    maskedCard: patient === null ? null : maskRegistryId(patient.registryId),
    lines: undo.lines.map(({ number, name: product, barcode, quantity, amountCents, taxCents }) => ({
      ...{ name: product, barcode, quantity, amountCents, taxCents },
      returnedAs: returned.find(({ line }) => line === number)?.barcode ?? null,
    })),
    ...{ subtotalCents: undo.subtotalCents, taxCents: undo.taxCents },
    totalCents: undo.tenders.reduce((sum, { amountCents }) => sum + amountCents, 0) as Cents,
    tenders: undo.tenders.map(toTender),
  };
}

function toTender({ kind, amountCents, reference }: StoredUndo['tenders'][number]): Tender {
  return kind === 'cash' ? { kind, amountCents } : { kind, amountCents, reference: reference ?? '' };
}

/** One label for each package that came back and has its number, or only for those that have none yet. */
export function returnLabels(
  context: PaperContext,
  undo: StoredUndo,
  language: Language,
  which: 'all' | 'unlabelled' = 'all',
): readonly PrintDocument[] {
  const saleReference = getSale(context.db, undo.saleId).localRef;
  return listReturnedOf(context.db, undo.id).flatMap(returned => {
    const { barcode, isLabelled } = returned;
    const isWanted = which === 'all' || !isLabelled;
    return barcode === null || !isWanted
      ? []
      : [toLabel(context, undo, { ...returned, barcode }, { saleReference, language })];
  });
}

function toLabel(
  { db, config }: PaperContext,
  undo: StoredUndo,
  returned: ReturnedPackage & { readonly barcode: string },
  paper: { readonly saleReference: string; readonly language: Language },
): PrintDocument {
  const { name, address, licence, zone } = config.store;
  const { barcode, parentBarcode, destroyAfter } = returned;
  const facts = {
    store: { name, address, licence },
    ...{ barcode, formerBarcode: parentBarcode, productName: returned.name },
    quantityText: formatScaled(returned.quantity, 2, { trim: true }),
    batch: findPackageByBarcode(db, parentBarcode)?.batch ?? null,
    returnedAtText: formatLocalTime(returned.returnedAt, zone),
    saleReference: paper.saleReference,
    employeeId: undo.operatorName,
    destroyFromText: destroyAfter === null ? null : formatLocalTime(destroyAfter, zone),
  };
  return returnLabel(facts, paper.language);
}
