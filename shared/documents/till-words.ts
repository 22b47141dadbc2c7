export type TillWords = {
  readonly title: Readonly<Record<'X' | 'Z', string>>;
  readonly notClosed: string;
  readonly number: string;
  readonly terminal: string;
  readonly opened: string;
  readonly closed: string;
  readonly by: string;
  readonly approvedBy: string;
  readonly printed: string;
  readonly sales: string;
  readonly voids: string;
  readonly refunds: string;
  readonly corrections: string;
  readonly paidWith: string;
  readonly cashInDrawer: string;
  readonly float: string;
  readonly cashTaken: string;
  readonly changeGiven: string;
  readonly cashBack: string;
  readonly givenBack: string;
  readonly movements: Readonly<Record<'cash-in' | 'cash-out' | 'drop', string>>;
  readonly expected: string;
  readonly count: string;
  readonly counted: string;
  readonly over: string;
  readonly short: string;
  readonly even: string;
  readonly reason: string;
  readonly noSales: string;
  readonly unsettled: string;
  readonly noneUnsettled: string;
  readonly earlier: string;
  readonly openIncidents: string;
  readonly openUndoIncidents: string;
};

export const tillWords: Readonly<Record<'en' | 'es', TillWords>> = {
  en: {
    title: { X: 'X REPORT', Z: 'Z REPORT' },
    notClosed: 'The till stays open.',
    number: 'Number',
    terminal: 'Terminal',
    opened: 'Opened',
    closed: 'Closed',
    by: 'by',
    approvedBy: 'Approved by',
    printed: 'Printed',
    sales: 'Sales',
    voids: 'Voids',
    refunds: 'Refunds',
    corrections: 'Price corrections',
    paidWith: 'Paid with',
    cashInDrawer: 'Cash in the drawer',
    float: 'Opening float',
    cashTaken: 'Cash taken',
    changeGiven: 'Change given',
    cashBack: 'Cash back to customers',
    givenBack: 'Given back',
    movements: { 'cash-in': 'Cash in', 'cash-out': 'Cash out', drop: 'Drop' },
    expected: 'EXPECTED',
    count: 'Count',
    counted: 'COUNTED',
    over: 'OVER',
    short: 'SHORT',
    even: 'No difference',
    reason: 'Reason',
    noSales: 'Drawer opened without a sale',
    unsettled: 'Not settled with the state',
    noneUnsettled: 'Every sale is settled with the state.',
    earlier: 'earlier',
    openIncidents: 'Open incidents',
    openUndoIncidents: 'Undone sales to look at',
  },
  es: {
    title: { X: 'INFORME X', Z: 'INFORME Z' },
    notClosed: 'La caja sigue abierta.',
    number: 'Número',
    terminal: 'Terminal',
    opened: 'Apertura',
    closed: 'Cierre',
    by: 'por',
    approvedBy: 'Autorizado por',
    printed: 'Impreso',
    sales: 'Ventas',
    voids: 'Anulaciones',
    refunds: 'Reembolsos',
    corrections: 'Correcciones de precio',
    paidWith: 'Formas de pago',
    cashInDrawer: 'Efectivo en la caja',
    float: 'Fondo inicial',
    cashTaken: 'Efectivo recibido',
    changeGiven: 'Cambio entregado',
    cashBack: 'Efectivo devuelto a clientes',
    givenBack: 'Devuelto',
    movements: { 'cash-in': 'Entrada de efectivo', 'cash-out': 'Salida de efectivo', drop: 'Retiro de caja' },
    expected: 'ESPERADO',
    count: 'Conteo',
    counted: 'CONTADO',
    over: 'SOBRANTE',
    short: 'FALTANTE',
    even: 'Sin diferencia',
    reason: 'Motivo',
    noSales: 'Cajón abierto sin venta',
    unsettled: 'Sin confirmar por el estado',
    noneUnsettled: 'El estado ha confirmado todas las ventas.',
    earlier: 'anterior',
    openIncidents: 'Incidentes abiertos',
    openUndoIncidents: 'Ventas deshechas por revisar',
  },
};
