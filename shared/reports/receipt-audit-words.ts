import type { ListedSale } from '../sync/lookup';
import type { ReceiptFinding } from '../sync/receipt-audit';
import type { SyncStatus } from '../sync/sync-status';

export type ReceiptAuditWords = {
  readonly title: string;
  readonly day: string;
  readonly terminal: string;
  readonly comparedAt: string;
  readonly here: string;
  readonly there: string;
  readonly saleId: string;
  readonly others: string;
  readonly allMatched: string;
  readonly noSales: string;
  readonly otherCard: string;
  readonly total: string;
  readonly sale: string;
  /** Columns that stand in a file only. */
  readonly columns: Readonly<
    Record<
      | ('row' | 'finding' | 'sales' | 'reference' | 'soldAt' | 'statusHere' | 'saleIdHere' | 'goodsHere')
      | ('saleIdThere' | 'postedAt' | 'statusThere' | 'goodsThere' | 'action'),
      string
    >
  >;
  readonly findings: Readonly<Record<ReceiptFinding, string>>;
  readonly actions: Readonly<Record<ReceiptFinding, string>>;
  readonly statuses: Readonly<Record<SyncStatus, string>>;
  readonly stateStatuses: Readonly<Record<ListedSale['status'], string>>;
};

/** For paper and files. Findings, what to do and statuses are the words of the screen's catalogue; a test keeps both the same. */
export const receiptAuditWords: Readonly<Record<'en' | 'es', ReceiptAuditWords>> = {
  en: {
    title: 'RECEIPT AUDIT',
    day: 'Day',
    terminal: 'Terminal',
    comparedAt: 'Compared',
    here: 'Here',
    there: 'State',
    saleId: 'BioTrack Sale ID',
    others: 'Other registers, not compared',
    allMatched: 'Every sale of the day is on both sides.',
    noSales: 'No sale of this day stands on either side.',
    otherCard: 'The patient’s card is not the same.',
    total: 'Total',
    sale: 'Sale',
    columns: {
      row: 'Row',
      finding: 'Finding',
      sales: 'Sales',
      reference: 'Reference',
      soldAt: 'Sold',
      statusHere: 'Status here',
      saleIdHere: 'BioTrack Sale ID here',
      goodsHere: 'Goods here',
      saleIdThere: 'BioTrack Sale ID at the state',
      postedAt: 'Posted at the state',
      statusThere: 'Status at the state',
      goodsThere: 'Goods at the state',
      action: 'What to do',
    },
    findings: {
      twice: 'Twice at the state',
      'missing-here': 'Unknown here',
      'missing-there': 'Missing at the state',
      'held-although-ended': 'Ended here, held there',
      'other-content': 'Other contents',
      'voided-there': 'Voided at the state',
      unheard: 'Recorded, not confirmed here',
      waiting: 'Still to be sent',
      matched: 'On both sides',
    },
    actions: {
      twice: 'Have the state void the second one.',
      'missing-here': 'The state has it from this register, which never made it. Call IT.',
      'missing-there': 'The state confirmed it and does not list it. Call BioTrack.',
      'held-although-ended': 'Have the state void it.',
      'other-content': 'Compare both with the receipt.',
      'voided-there': 'Somebody took it back at the state.',
      unheard: 'Look it up now.',
      waiting: 'It goes out by itself, or waits for a lead.',
      matched: 'Nothing to do.',
    },
    statuses: {
      queued: 'Queued',
      sending: 'Sending',
      checking: 'Checking',
      synced: 'Synced',
      refused: 'Refused',
      'needs-review': 'Needs review',
      voided: 'Voided',
      'not-reported': 'Not reported',
    },
    stateStatuses: {
      COMPLETE: 'Complete',
      VOIDED: 'Voided',
      PARTIALLY_REFUNDED: 'Partly refunded',
      REFUNDED: 'Refunded',
      UNKNOWN: 'Not known',
    },
  },
  es: {
    title: 'AUDITORÍA DE RECIBOS',
    day: 'Día',
    terminal: 'Terminal',
    comparedAt: 'Comparado',
    here: 'Aquí',
    there: 'Estado',
    saleId: 'ID de venta de BioTrack',
    others: 'Otras cajas, sin comparar',
    allMatched: 'Todas las ventas del día están en ambos lados.',
    noSales: 'Ninguna venta de este día sigue vigente en ninguno de los dos lados.',
    otherCard: 'La tarjeta del paciente no es la misma.',
    total: 'Total',
    sale: 'Venta',
    columns: {
      row: 'Fila',
      finding: 'Hallazgo',
      sales: 'Ventas',
      reference: 'Referencia',
      soldAt: 'Vendida',
      statusHere: 'Situación aquí',
      saleIdHere: 'ID de venta de BioTrack aquí',
      goodsHere: 'Productos aquí',
      saleIdThere: 'ID de venta de BioTrack en el estado',
      postedAt: 'Registrada en el estado',
      statusThere: 'Situación en el estado',
      goodsThere: 'Productos en el estado',
      action: 'Qué hacer',
    },
    findings: {
      twice: 'Dos veces en el estado',
      'missing-here': 'Desconocida aquí',
      'missing-there': 'Falta en el estado',
      'held-although-ended': 'Terminada aquí, vigente allá',
      'other-content': 'Otro contenido',
      'voided-there': 'Anulada en el estado',
      unheard: 'Registrada, sin confirmar aquí',
      waiting: 'Aún por enviar',
      matched: 'En ambos lados',
    },
    actions: {
      twice: 'Pida al estado que anule la segunda.',
      'missing-here': 'El estado la tiene de esta caja, que nunca la hizo. Llame a Informática.',
      'missing-there': 'El estado la confirmó y no la muestra. Llame a BioTrack.',
      'held-although-ended': 'Pida al estado que la anule.',
      'other-content': 'Compare ambas con el recibo.',
      'voided-there': 'Alguien la anuló en el estado.',
      unheard: 'Consúltela ahora.',
      waiting: 'Se envía sola o espera a un encargado.',
      matched: 'Nada que hacer.',
    },
    statuses: {
      queued: 'En cola',
      sending: 'Enviando',
      checking: 'Comprobando',
      synced: 'Sincronizada',
      refused: 'Rechazada',
      'needs-review': 'Por revisar',
      voided: 'Anulada',
      'not-reported': 'No se informa',
    },
    stateStatuses: {
      COMPLETE: 'Completa',
      VOIDED: 'Anulada',
      PARTIALLY_REFUNDED: 'Reembolsada en parte',
      REFUNDED: 'Reembolsada',
      UNKNOWN: 'Desconocida',
    },
  },
};
