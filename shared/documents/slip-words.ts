/** What void and refund slips say beyond the words of a receipt. */
export type SlipWords = {
  readonly voidSlip: string;
  readonly refundSlip: string;
  readonly slip: string;
  readonly originalSale: string;
  readonly soldAt: string;
  readonly statePending: string;
  readonly reason: string;
  readonly approvedBy: string;
  readonly saleIsVoid: string;
  readonly returnedAs: string;
  readonly moneyBack: string;
  readonly totalBack: string;
  readonly nothingPaid: string;
  readonly signature: string;
};

export const slipWords: Readonly<Record<'en' | 'es', SlipWords>> = {
  en: {
    voidSlip: 'VOID',
    refundSlip: 'REFUND',
    slip: 'Slip',
    originalSale: 'Original sale',
    soldAt: 'Sold',
    statePending: 'STATE CORRECTION PENDING',
    reason: 'Reason',
    approvedBy: 'Approved by',
    saleIsVoid: 'The whole sale is void. Its receipt is no longer valid.',
    returnedAs: 'Taken back as',
    moneyBack: 'Money back',
    totalBack: 'TOTAL BACK',
    nothingPaid: 'No money was returned.',
    signature: 'Customer signature',
  },
  es: {
    voidSlip: 'ANULACIÓN',
    refundSlip: 'REEMBOLSO',
    slip: 'Comprobante',
    originalSale: 'Venta original',
    soldAt: 'Vendido',
    statePending: 'CORRECCIÓN ESTATAL PENDIENTE',
    reason: 'Motivo',
    approvedBy: 'Autorizado por',
    saleIsVoid: 'La venta completa queda anulada. Su recibo ya no es válido.',
    returnedAs: 'Recibido como',
    moneyBack: 'Dinero devuelto',
    totalBack: 'DEVUELTO',
    nothingPaid: 'No se devolvió dinero.',
    signature: 'Firma del cliente',
  },
};
