import { z } from 'zod';
import { approvalActions, reasonLength } from '../people/approval';
import { goodsWhereabouts } from '../sync/lead-action';
import { movementKinds, movementReasons } from '../till/till-policy';
import { caregiverListView } from './caregiver-views';
import { channel } from './channel';
import { leadsDayView } from './day-views';
import { deviceChannels } from './device-channels';
import { documentRef, documentView, savedView } from './document-views';
import {
  approvalToken,
  approvedSubject,
  cents,
  day,
  id,
  language,
  nothing,
  positiveCents,
  quantity,
  requestId,
  route,
  text,
} from './fields';
import { historyChannels } from './history-channels';
import { historyRow } from './history-views';
import { incidentChannels } from './incident-channels';
import { inventoryFilter, listedItemView, lowProductView, packageView } from './inventory-views';
import { outageView } from './outage-views';
import { declaredDistinct, patientInput, patientRow, patientSummary } from './patient-views';
import { priceReason, priceTermsView, pricingView } from './price-views';
import { printingChannels } from './printing-channels';
import { queueDayView, queueFilter, queuePage, receiptAuditView, replyView, reportView } from './queue-views';
import {
  heldCartView,
  itemView,
  registerView,
  scanDialog,
  scanOutcomeView,
  scanScreen,
  tenderInput,
} from './register-views';
import { registryView, unreadableView } from './registry-views';
import { exportOutcome, reportInput, reportOutcome, reportRows, reportSheetHead } from './report-views';
import { salePageInput, saleView } from './sale-views';
import { approvalView, appView, sessionView, statusView } from './session-views';
import { settingsView } from './settings-views';
import { closedTillView, pieces, tillReportView, tillRulesView, tillView } from './till-views';
import { undoChannels } from './undo-channels';

/** The only doorway between the screen and the main process. Order: who, cart, sale, people, goods, house, devices. */
export const channels = {
  'app.info': channel('anyone', nothing, appView),
  'app.setLanguage': channel('anyone', z.strictObject({ language }), appView),
  'session.current': channel('anyone', nothing, sessionView.nullable()),
  'session.signIn': channel('anyone', z.strictObject({ user: text(64), pin: z.string().max(16) }), sessionView, 'slow'),
  'session.signOut': channel('anyone', nothing, nothing),
  'session.lock': channel('anyone', nothing, nothing),
  /** A lead at the cashier's register: PIN and reason against a token for one deed (reliability.md section 4.5). */
  'approval.request': channel(
    'cashier',
    z.strictObject({
      user: text(64),
      pin: z.string().max(16),
      action: z.enum(approvalActions),
      subject: approvedSubject,
      reason: text(reasonLength.max),
    }),
    approvalView,
    'slow',
  ),
  'till.current': channel('cashier', nothing, tillView.nullable()),
  'till.rules': channel('cashier', nothing, tillRulesView),
  /** With the float as it was counted, or its total alone. */
  'till.open': channel(
    'cashier',
    z.strictObject({ requestId, openingFloatCents: positiveCents, pieces: pieces.default([]) }),
    tillView,
  ),
  /** Cash in, cash out or a drop; E-AUT-01 where a lead has to say yes to this amount. */
  'till.move': channel(
    'cashier',
    z.strictObject({
      ...{ requestId, sessionId: id, kind: z.enum(movementKinds), reason: z.enum(movementReasons) },
      ...{ note: text(400), amountCents: z.int(), approvalToken },
    }),
    tillView,
  ),
  /** The drawer opens to be counted; nothing has begun yet. */
  'till.startCount': channel('cashier', z.strictObject({ sessionId: id }), tillView),
  /** Blind: what should be there is in the answer, and from here on no cash moves. */
  'till.count': channel('cashier', z.strictObject({ requestId, sessionId: id, pieces }), tillView),
  /** The Z, once; asked again it is the same one. */
  'till.close': channel(
    'cashier',
    z.strictObject({ requestId, sessionId: id, explanation: text(reasonLength.max), approvalToken }),
    tillReportView,
  ),
  /** The drawer as it stands; closes nothing. */
  'till.x': channel('cashier', nothing, tillReportView),
  /** Newest first, continued after the number of a Z. */
  'till.history': channel(
    'lead',
    z.strictObject({ after: z.int().nullable() }),
    z.strictObject({ rows: z.array(closedTillView), hasMore: z.boolean() }),
  ),
  'till.report': channel('lead', z.strictObject({ sessionId: id }), tillReportView),
  /** A Z once more, marked as such, or the X of now where no session is named. */
  'till.print': channel('cashier', z.strictObject({ sessionId: id.nullable() }), nothing),

  /** What a lead sees on coming in. */
  'day.view': channel('lead', nothing, leadsDayView),

  'register.current': channel('cashier', nothing, registerView),
  /** Whatever the scanner or the keyboard gave: a package, a card, or words to search for. */
  'register.enter': channel('cashier', z.strictObject({ text: text(20_000) }), scanOutcomeView),
  'register.search': channel('cashier', z.strictObject({ text: text(64) }), z.array(itemView)),
  'register.addItem': channel('cashier', z.strictObject({ key: id }), scanOutcomeView),
  'register.setQuantity': channel('cashier', z.strictObject({ lineId: id, quantity }), registerView),
  'register.setRoute': channel('cashier', z.strictObject({ lineId: id, route }), registerView),
  'register.removeLine': channel('cashier', z.strictObject({ lineId: id }), registerView),
  /** How far prices may be moved here, and today's tax rates: the screen works the answer out before it asks. */
  'register.pricing': channel('cashier', nothing, pricingView),
  'register.changePrice': channel(
    'cashier',
    z.strictObject({ lineId: id, terms: priceTermsView, reason: priceReason, approvalToken }),
    registerView,
  ),
  'register.discountCart': channel(
    'cashier',
    z.strictObject({ bp: z.int().min(1).max(10_000), reason: priceReason, approvalToken }),
    registerView,
  ),
  /** Back to the list price; of every line, where none is named. */
  'register.clearPrice': channel('cashier', z.strictObject({ lineId: id.nullable() }), registerView),
  'register.choosePatient': channel('cashier', z.strictObject({ patientId: id }), registerView),
  'register.clearPatient': channel('cashier', nothing, registerView),
  /** The operator went to another screen: the validation is stale from now on. */
  'register.leave': channel('cashier', nothing, registerView),
  'register.newSale': channel('cashier', nothing, registerView),
  'register.hold': channel('cashier', z.strictObject({ name: text(60) }), registerView),
  'register.listHeld': channel('cashier', nothing, z.array(heldCartView)),
  /** One's own held cart freely; somebody else's, held or left in hand, with a lead's approval. */
  'register.resume': channel('cashier', z.strictObject({ cartId: id, approvalToken }), registerView),
  'register.discardHeld': channel('cashier', z.strictObject({ cartId: id }), registerView),
  /** A sale that did not go through, once more in a fresh cart, when its money is back and its goods are here. */
  'register.ringAgain': channel(
    'cashier',
    z.strictObject({ saleId: id }),
    z.strictObject({ cart: registerView, leftOut: z.array(z.string()) }),
  ),
  /** The last answer at once, or the state's answer now when `refresh` is set. */
  'register.viewRegistry': channel('cashier', z.strictObject({ refresh: z.boolean() }), registryView.nullable()),
  /** What the state sent when its limits could not be read (E-LIM-02). */
  'register.viewUnreadable': channel('lead', nothing, unreadableView.nullable()),
  /** The kept list at once, or the state's list now when `refresh` is set. */
  'register.listCaregivers': channel('cashier', z.strictObject({ refresh: z.boolean() }), caregiverListView),
  'register.chooseCaregiver': channel('cashier', z.strictObject({ cardId: id }), registerView),
  'register.removeCaregiver': channel('cashier', nothing, registerView),
  /** With a lead's approval also for a patient whose sale before is not settled (E-PAT-08). */
  'register.validate': channel('cashier', z.strictObject({ requestId, approvalToken }), registerView),
  /** Checks that the validation still stands; answers E-CRT-03 with the cause when it does not. */
  'register.proceed': channel('cashier', nothing, registerView),

  'sale.complete': channel(
    'cashier',
    z.strictObject({
      requestId,
      cartId: id,
      totalShownCents: cents,
      tenders: z.array(tenderInput).min(1).max(10),
    }),
    saleView,
  ),
  'sale.get': channel('cashier', z.strictObject({ saleId: id }), saleView),
  'sale.list': channel('cashier', salePageInput, z.strictObject({ rows: z.array(historyRow), hasMore: z.boolean() })),
  /** As it would be printed now; for the screen. */
  'document.view': channel('cashier', z.strictObject({ document: documentRef }), documentView),
  'document.print': channel('cashier', z.strictObject({ document: documentRef }), nothing),
  /** Somebody chooses the place first. */
  'document.savePdf': channel('cashier', z.strictObject({ document: documentRef }), savedView),
  'sale.reprint': channel('cashier', z.strictObject({ saleId: id }), nothing),

  ...undoChannels,

  ...incidentChannels,

  /** Newest first, with the one under way. */
  'outage.list': channel('cashier', nothing, z.array(outageView)),
  'outage.print': channel('cashier', z.strictObject({ outageId: id }), nothing),
  /** The department has been told. */
  'outage.recordNotice': channel('lead', z.strictObject({ outageId: id }), outageView),

  ...printingChannels,

  /** The leads' queue: what is owed to the state, what became of it, and what people decide about it. */
  'queue.list': channel('lead', queueFilter, queuePage),
  'queue.report': channel('lead', z.strictObject({ saleId: id }), reportView),
  /** Word for word what the state answered; who read it is noted. */
  'queue.reply': channel('lead', z.strictObject({ saleId: id, attempt: z.int().min(1) }), replyView),
  'queue.retry': channel('lead', z.strictObject({ saleId: id }), reportView),
  'queue.landed': channel(
    'lead',
    z.strictObject({
      saleId: id,
      biotrackSaleId: z.string().regex(/^[0-9A-Za-z_.-]{1,40}$/),
      reason: text(reasonLength.max),
    }),
    reportView,
  ),
  /** Of a sale it is said where its goods are; of what undoes one, the record says it already. */
  'queue.cancel': channel(
    'lead',
    z.strictObject({ saleId: id, goods: z.enum(goodsWhereabouts).nullable(), reason: text(reasonLength.max) }),
    reportView,
  ),
  /** With the approval of a second person, whose reason it is. */
  'queue.resend': channel('lead', z.strictObject({ saleId: id, approvalToken }), reportView),
  'queue.retrySignIn': channel('lead', nothing, nothing),
  'queue.day': channel('lead', nothing, queueDayView),
  /** Our sales of a day against the state's whole list; today where no day is named. */
  'queue.receipts': channel('lead', z.strictObject({ day: day.nullable() }), receiptAuditView),
  /** That comparison as a file, in the words of the terminal's language. Stopped by report.cancel, told by report.progress. */
  'queue.exportReceipts': channel('lead', z.strictObject({ runId: requestId, auditId: id }), exportOutcome),

  /** Runs in a thread of its own; the screen is told how far it is (report.progress). */
  'report.run': channel('cashier', reportInput, reportOutcome),
  /** More rows of the report that ran last, as many as are left of what a screen holds; none: that was all. */
  'report.rows': channel('cashier', z.strictObject({ runId: requestId, from: z.int().min(0) }), reportRows),
  /** The same into a file that the person chooses; the columns have the names of the screen. */
  'report.export': channel('cashier', reportInput.extend({ headers: z.array(text(60)).max(20) }), exportOutcome),
  /** That the report which ran last leaves on paper is noted, and what has to stand over it is answered; the page prints it. */
  'report.print': channel('cashier', z.strictObject({ runId: requestId }), reportSheetHead),
  'report.cancel': channel('cashier', z.strictObject({ runId: requestId }), nothing),

  ...historyChannels,

  /** Nothing typed: those this register had on its screen last. */
  'patients.search': channel('cashier', z.strictObject({ text: text(64) }), z.array(patientRow)),
  'patients.get': channel(
    'cashier',
    z.strictObject({ patientId: id, purpose: z.enum(['view', 'edit']).optional() }),
    patientSummary,
  ),
  /** E-PAT-09 names who has the card already; E-PAT-12 until everybody alike was declared somebody else. */
  'patients.create': channel('cashier', patientInput.extend({ distinctFrom: declaredDistinct }), patientSummary),
  'patients.update': channel(
    'cashier',
    z.strictObject({ patientId: id, fields: patientInput, distinctFrom: declaredDistinct }),
    patientSummary,
  ),
  /** Those who may be the same person, for E-PAT-12. */
  'patients.listAlike': channel(
    'cashier',
    z.strictObject({ patientId: id.nullable(), fields: patientInput }),
    z.array(patientRow),
  ),
  'patients.saveNote': channel('cashier', z.strictObject({ patientId: id, note: text(2_000) }), patientSummary),
  /** A card or a licence, on the Patients screen. */
  'patients.identify': channel('cashier', z.strictObject({ text: text(20_000) }), scanOutcomeView),

  /** Which screen a scan is for from now on, and what lies over it. What came before anybody listened is told then. */
  'scan.listen': channel(
    'cashier',
    z.strictObject({ screen: scanScreen, dialog: scanDialog.default('none') }),
    nothing,
  ),
  /** What a keyboard scanner without a prefix typed, told from a person by the page; null: it did not arrive whole. */
  'scan.typed': channel('anyone', z.strictObject({ text: text(20_000).nullable() }), nothing),

  'inventory.list': channel(
    'cashier',
    inventoryFilter,
    z.strictObject({ rows: z.array(listedItemView), hasMore: z.boolean(), total: z.int() }),
  ),
  /** Every product of which little is left, the scarcest first. */
  'inventory.listLow': channel('cashier', nothing, z.array(lowProductView)),
  'inventory.package': channel('cashier', z.strictObject({ barcode: z.string().regex(/^\d{16}$/) }), packageView),
  'inventory.sync': channel('cashier', nothing, nothing),

  'status.current': channel('anyone', nothing, statusView),
  'settings.view': channel('cashier', nothing, settingsView),

  ...deviceChannels,
} as const;

export type Channels = typeof channels;
export type ChannelName = keyof Channels;
export type Input<N extends ChannelName> = z.output<Channels[N]['input']>;
/** What the caller may pass, before normalisation. */
export type Sent<N extends ChannelName> = z.input<Channels[N]['input']>;
export type Output<N extends ChannelName> = z.output<Channels[N]['output']>;
