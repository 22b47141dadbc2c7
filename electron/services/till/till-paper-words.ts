import type { MovementReason } from '../../../shared/till/till-policy';
import type { UnsettledOp, UnsettledState } from '../../../shared/till/till-report';

type Words<K extends string> = Readonly<Record<'en' | 'es', Readonly<Record<K, string>>>>;

/** The words of the screen's catalogue (renderer/ui/i18n), for paper; a test keeps both the same. */
export const tillReasonWords: Words<MovementReason> = {
  en: {
    change: 'Change from the safe or bank',
    float: 'More float',
    found: 'Found cash',
    supplies: 'Supplies',
    courier: 'Courier or delivery',
    safe: 'To the safe',
    bank: 'To the bank',
    other: 'Other',
  },
  es: {
    change: 'Cambio de la caja fuerte o el banco',
    float: 'Más fondo',
    found: 'Efectivo encontrado',
    supplies: 'Suministros',
    courier: 'Mensajería o entrega',
    safe: 'A la caja fuerte',
    bank: 'Al banco',
    other: 'Otro',
  },
};

export const unsettledWords: Words<UnsettledState> = {
  en: {
    ...{ queued: 'Queued', sending: 'Sending', unknown: 'Checking', review: 'Needs review' },
    'registry-pending': 'Awaiting patient registry',
  },
  es: {
    ...{ queued: 'En cola', sending: 'Enviando', unknown: 'Comprobando', review: 'Por revisar' },
    'registry-pending': 'Falta el registro de pacientes',
  },
};

/** A sale needs no word of its own. */
export const unsettledOpWords: Words<Exclude<UnsettledOp, 'dispense'>> = {
  en: { void: 'Void', refund: 'Refund', modify: 'Correction', destroy: 'Destruction' },
  es: { void: 'Anulación', refund: 'Reembolso', modify: 'Corrección', destroy: 'Destrucción' },
};
