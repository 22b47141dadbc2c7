import type { OrderType, Route, TaxClass } from '../catalog/sellable-item';

/** Every word of a receipt that is not data. */
export type ReceiptWords = {
  readonly licence: string;
  readonly receipt: string;
  readonly biotrackSaleId: string;
  readonly statePostingPending: string;
  readonly duplicate: string;
  readonly patient: string;
  readonly card: string;
  readonly caregiver: string;
  readonly employee: string;
  readonly discount: string;
  readonly listPrice: string;
  readonly discounts: string;
  readonly subtotal: string;
  readonly tax: string;
  readonly total: string;
  readonly cash: string;
  readonly debit: string;
  readonly change: string;
  readonly leftAfterSale: string;
  readonly asOf: string;
  /** The cap over all non-smoking routes together. */
  readonly aggregate: string;
  readonly orderTypes: Readonly<Record<OrderType | 'DEVICE', string>>;
  readonly routes: Readonly<Record<Route, string>>;
  readonly taxClasses: Readonly<Record<TaxClass, string>>;
  /** Printed on every receipt that holds something of the state's inventory. */
  readonly warnings: readonly string[];
};

export const receiptWords: Readonly<Record<'en' | 'es', ReceiptWords>> = {
  en: {
    licence: 'MMTC licence',
    receipt: 'Receipt',
    biotrackSaleId: 'BioTrack Sale ID',
    statePostingPending: 'STATE POSTING PENDING',
    duplicate: 'DUPLICATE',
    patient: 'Patient',
    card: 'Card',
    caregiver: 'Caregiver',
    employee: 'Employee',
    discount: 'Discount',
    listPrice: 'list',
    discounts: 'Discounts',
    subtotal: 'Subtotal',
    tax: 'Tax',
    total: 'TOTAL',
    cash: 'Cash',
    debit: 'Debit',
    change: 'Change',
    leftAfterSale: 'Left after this sale',
    asOf: 'as of',
    aggregate: 'Medical, all routes',
    orderTypes: { MEDICAL: 'Medical', LOW_THC: 'Low-THC', SMOKING: 'Smoking', DEVICE: 'Delivery device' },
    routes: {
      EDIBLE: 'Edible',
      INHALATION: 'Inhalation',
      ORAL: 'Oral',
      SUBLINGUAL: 'Sublingual',
      SUPPOSITORY: 'Suppository',
      TOPICAL: 'Topical',
      SMOKING: 'Smoking',
    },
    taxClasses: { medical: 'Medical marijuana', device: 'Delivery devices', merchandise: 'Merchandise' },
    warnings: [
      'For the qualified patient only. It is unlawful to transfer marijuana to another person.',
      'Keep out of reach of children and pets.',
    ],
  },
  es: {
    licence: 'Licencia MMTC',
    receipt: 'Recibo',
    biotrackSaleId: 'ID de venta BioTrack',
    statePostingPending: 'REGISTRO ESTATAL PENDIENTE',
    duplicate: 'DUPLICADO',
    patient: 'Paciente',
    card: 'Tarjeta',
    caregiver: 'Cuidador',
    employee: 'Empleado',
    discount: 'Descuento',
    listPrice: 'lista',
    discounts: 'Descuentos',
    subtotal: 'Subtotal',
    tax: 'Impuesto',
    total: 'TOTAL',
    cash: 'Efectivo',
    debit: 'Débito',
    change: 'Cambio',
    leftAfterSale: 'Disponible después de esta venta',
    asOf: 'al',
    aggregate: 'Médica, todas las vías',
    orderTypes: { MEDICAL: 'Médica', LOW_THC: 'Bajo THC', SMOKING: 'Fumable', DEVICE: 'Dispositivo' },
    routes: {
      EDIBLE: 'Comestible',
      INHALATION: 'Inhalación',
      ORAL: 'Oral',
      SUBLINGUAL: 'Sublingual',
      SUPPOSITORY: 'Supositorio',
      TOPICAL: 'Tópica',
      SMOKING: 'Fumar',
    },
    taxClasses: { medical: 'Marihuana medicinal', device: 'Dispositivos', merchandise: 'Mercancía' },
    warnings: [
      'Solo para el paciente calificado. Es ilegal transferir marihuana a otra persona.',
      'Manténgase fuera del alcance de niños y mascotas.',
    ],
  },
};
