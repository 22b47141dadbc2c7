import { z } from 'zod';
import { reasonLength } from '../people/approval';
import { channel } from './channel';
import { id, nothing, text } from './fields';
import {
  correctionInput,
  correctionPreviewInput,
  returnedPackageView,
  undoInput,
  undoPreview,
  undoPreviewInput,
  undoRecordView,
  undoView,
} from './undo-views';

/** "Undo a sale" (design.md 1.11), and the price that was wrong. */
export const undoChannels = {
  /** What may be done about a sale, why the rest may not, and what was done (biotrack-and-florida.md 4.1, 7.10). */
  'undo.view': channel('cashier', z.strictObject({ saleId: id }), undoView),
  'undo.preview': channel('cashier', undoPreviewInput, undoPreview),
  'undo.commit': channel('cashier', undoInput, undoRecordView),
  /** Whatever was undone of a sale, the oldest first. */
  'undo.listOfSale': channel('cashier', z.strictObject({ saleId: id }), z.array(undoRecordView)),
  'undo.get': channel('cashier', z.strictObject({ undoId: id }), undoRecordView),
  /** Asks the registry now whether the patient has got back what the undoing gives back. */
  'undo.checkAllotment': channel('cashier', z.strictObject({ undoId: id }), undoRecordView),
  /** Goods that came back and are not destroyed yet, the longest first. */
  'undo.listReturned': channel('cashier', nothing, z.array(returnedPackageView)),
  'undo.printLabel': channel('cashier', z.strictObject({ undoId: id }), nothing),
  /** Undoings that the state refused, until a lead has closed them. */
  'undo.listIncidents': channel('lead', nothing, z.array(undoRecordView)),
  'undo.closeIncident': channel('lead', z.strictObject({ undoId: id, reason: text(reasonLength.max) }), undoRecordView),
  /** Goods whose destruction the state refused are put down for it once more; what was open about it ends with the reason. */
  'undo.scheduleAgain': channel('lead', z.strictObject({ undoId: id, reason: text(reasonLength.max) }), undoRecordView),
  'sale.previewPrice': channel('cashier', correctionPreviewInput, undoPreview),
  'sale.correctPrice': channel('cashier', correctionInput, undoRecordView),
} as const;
