import type { UndoReasonCode } from './undo-policy';

/** What a slip says of the reason, in the language of its paper. */
export const undoReasonWords: Readonly<Record<'en' | 'es', Readonly<Record<UndoReasonCode, string>>>> = {
  en: {
    'rung-in-error': 'Rung up in error',
    'changed-mind': 'Changed their mind before leaving',
    'wrong-item': 'Wrong item',
    'wrong-patient': 'Wrong patient',
    duplicate: 'Rung up twice',
    defective: 'Defective goods',
    recalled: 'Recalled goods',
    goodwill: 'Goodwill',
    'wrong-price': 'Wrong price',
    other: 'Other',
  },
  es: {
    'rung-in-error': 'Cobrado por error',
    'changed-mind': 'Cambió de idea antes de salir',
    'wrong-item': 'Artículo equivocado',
    'wrong-patient': 'Paciente equivocado',
    duplicate: 'Cobrado dos veces',
    defective: 'Producto defectuoso',
    recalled: 'Producto retirado del mercado',
    goodwill: 'Cortesía',
    'wrong-price': 'Precio equivocado',
    other: 'Otro',
  },
};
