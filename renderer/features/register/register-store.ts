import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Route } from '../../../shared/catalog/sellable-item';
import type { Sent } from '../../../shared/ipc/contract';
import type { ItemView, RegisterView, ScanOutcomeView } from '../../../shared/ipc/register-views';
import type { FailureReply, Reply } from '../../../shared/ipc/reply';
import { scanCue } from '../../../shared/ipc/scan-cue';
import type { ApprovalView } from '../../../shared/ipc/session-views';
import type { PosClient } from '../../pos-client';
import type { ApprovalTry } from '../../ui/approval-dialog';
import type { ShownError } from '../../ui/error-text';
import type { PlayCue } from '../../ui/sound';
import type { LeadQuestion } from './lead-question';
import { errorOfScan, type ForRegister, isForRegister } from './scan-feedback';
import { type Step, stepFor } from './step';

export type Flash = { readonly kind: ForRegister['kind']; readonly serial: number; readonly lineId: string | null };

export type RegisterState = {
  readonly view: RegisterView | null;
  readonly step: Step;
  readonly busy: 'validate' | 'proceed' | 'cart' | null;
  readonly error: ShownError | null;
  /** Why Validate got no answer at all; it stands among the refusals, for it keeps the cart from being paid as they do. */
  readonly validateFailure: ShownError | null;
  readonly matches: readonly ItemView[] | null;
  readonly flash: Flash | null;
  /** A licence out of date, and whom it was of. */
  readonly licence: ExpiredLicence | null;
  /** What a lead is being asked on this screen. */
  /** Whose card was scanned beside their patient's cart; asked about, never put on it by the scan alone. */
  readonly scannedCaregiver: string | null;
  readonly forgetCaregiver: () => void;
  readonly question: LeadQuestion | null;
  readonly askLead: (question: LeadQuestion | null) => void;
  readonly approve: (by: ApprovalTry) => Promise<Reply<ApprovalView>>;
  readonly start: () => Promise<void>;
  readonly enter: (text: string) => Promise<void>;
  readonly search: (text: string) => Promise<void>;
  readonly clearMatches: () => void;
  readonly addItem: (key: string) => Promise<void>;
  readonly setQuantity: (lineId: string, quantity: number) => Promise<void>;
  readonly setRoute: (lineId: string, route: Route) => Promise<void>;
  readonly removeLine: (lineId: string) => Promise<void>;
  readonly changePrice: (price: Sent<'register.changePrice'>) => Promise<void>;
  readonly discountCart: (discount: Sent<'register.discountCart'>) => Promise<void>;
  /** Of every line, where none is named. */
  readonly clearPrice: (lineId: string | null) => Promise<void>;
  readonly choosePatient: (patientId: string) => Promise<boolean>;
  readonly clearPatient: () => Promise<void>;
  readonly removeCaregiver: () => Promise<void>;
  readonly chooseCaregiver: (cardId: string) => Promise<boolean>;
  readonly leave: () => Promise<void>;
  readonly newSale: () => Promise<void>;
  /** A sale that did not go through, in a fresh cart; null, or what stood in the way. */
  readonly ringAgain: (saleId: string) => Promise<FailureReply | null>;
  readonly hold: (name: string) => Promise<boolean>;
  /** One's own cart without a token; somebody else's with a lead's. */
  readonly resume: (cartId: string, approvalToken?: string) => Promise<boolean>;
  readonly discardHeld: (cartId: string) => Promise<boolean>;
  readonly validate: (approvalToken?: string) => Promise<void>;
  readonly proceed: () => Promise<void>;
  readonly pay: () => void;
  readonly backToCart: () => void;
  readonly report: (error: ShownError) => void;
  readonly dismissError: () => void;
};
export type ExpiredLicence = { readonly patientId: string; readonly expiredOn: string };

function licenceOf(outcome: ScanOutcomeView): ExpiredLicence | null {
  if (outcome.kind !== 'patient-chosen' || outcome.licenceExpiredOn === undefined) return null;
  return { patientId: outcome.patientId, expiredOn: outcome.licenceExpiredOn };
}

/** Sent only where somebody was asked. */
function optional(approvalToken: string | undefined): { readonly approvalToken?: string } {
  return approvalToken === undefined ? {} : { approvalToken };
}

function leftOutError(leftOut: readonly string[]): ShownError {
  return { code: 'E-CRT-06', params: { items: leftOut.join(', ') } };
}

export type RegisterStore = StoreApi<RegisterState>;

export type RegisterNeeds = {
  readonly client: PosClient;
  readonly newId: () => string;
  readonly playCue: PlayCue;
  /** Told of every scan; what concerns people is another feature's. */
  readonly onScan?: (outcome: ScanOutcomeView) => void;
};

/** The cart as the main process last told it, and how far the cashier has come with it. */
export function createRegisterStore({ client, newId, playCue, onScan }: RegisterNeeds): RegisterStore {
  let searches = 0;
  const store = createStore<RegisterState>()((set, get) => {
    const show = (view: RegisterView) => set(state => ({ view, step: stepFor(state.step, state.view, view) }));
    /** Asks for a change of the cart and shows what became of it. */
    const change = async (reply: Promise<Reply<RegisterView>>, busy: RegisterState['busy'] = 'cart') => {
      set({ busy, error: null, validateFailure: null, flash: null });
      const answer = await reply;
      set({ busy: null });
      if (answer.ok) show(answer.data);
      else set(busy === 'validate' ? { validateFailure: answer } : { error: answer });
      return answer.ok;
    };
    const changeQuietly = async (reply: Promise<Reply<RegisterView>>) => {
      await change(reply);
    };
    const scan = async (reply: Promise<Reply<ScanOutcomeView>>) => {
      const answer = await reply;
      if (answer.ok) hear(answer.data);
      else set({ error: answer });
    };
    const hear = (outcome: ScanOutcomeView) => {
      playCue(scanCue(outcome));
      onScan?.(outcome);
      if (!isForRegister(outcome)) return;
      set(state => ({
        flash: {
          kind: outcome.kind,
          serial: (state.flash?.serial ?? 0) + 1,
          lineId: outcome.kind === 'added' ? outcome.lineId : null,
        },
        matches: outcome.kind === 'matches' ? outcome.items : null,
        licence: licenceOf(outcome) ?? state.licence,
        scannedCaregiver: outcome.kind === 'caregiver-scanned' ? outcome.cardId : null,
        error: outcome.kind === 'refused' ? errorOfScan(outcome) : null,
        validateFailure: null,
      }));
    };
    client.listen('register.changed', show);
    client.listen('scan.heard', hear);
    return {
      view: null,
      step: 'cart',
      busy: null,
      error: null,
      validateFailure: null,
      matches: null,
      flash: null,
      licence: null,
      scannedCaregiver: null,
      forgetCaregiver: () => set({ scannedCaregiver: null }),
      question: null,
      askLead: question => set({ question }),
      approve: by => {
        const { question } = get();
        if (question === null) throw new Error('A lead answered what nobody asked.');
        const { action, subject } = question;
        return client.ask('approval.request', { ...by, action, subject });
      },
      start: () => changeQuietly(client.ask('register.current', null)),
      enter: text => {
        searches += 1;
        return scan(client.ask('register.enter', { text }));
      },
      search: async text => {
        const mine = ++searches;
        const reply = await client.ask('register.search', { text });
        if (mine === searches) set(reply.ok ? { matches: reply.data } : { error: reply });
      },
      clearMatches: () => {
        searches += 1;
        set({ matches: null });
      },
      addItem: key => {
        searches += 1;
        return scan(client.ask('register.addItem', { key }));
      },
      setQuantity: (lineId, quantity) => changeQuietly(client.ask('register.setQuantity', { lineId, quantity })),
      setRoute: (lineId, route) => changeQuietly(client.ask('register.setRoute', { lineId, route })),
      removeLine: lineId => changeQuietly(client.ask('register.removeLine', { lineId })),
      changePrice: price => changeQuietly(client.ask('register.changePrice', price)),
      discountCart: discount => changeQuietly(client.ask('register.discountCart', discount)),
      clearPrice: lineId => changeQuietly(client.ask('register.clearPrice', { lineId })),
      choosePatient: patientId => change(client.ask('register.choosePatient', { patientId })),
      clearPatient: () => changeQuietly(client.ask('register.clearPatient', null)),
      removeCaregiver: () => changeQuietly(client.ask('register.removeCaregiver', null)),
      chooseCaregiver: cardId => change(client.ask('register.chooseCaregiver', { cardId })),
      leave: () => {
        set({ flash: null });
        return changeQuietly(client.ask('register.leave', null));
      },
      newSale: () => changeQuietly(client.ask('register.newSale', null)),
      ringAgain: async saleId => {
        const answer = await client.ask('register.ringAgain', { saleId });
        if (!answer.ok) return answer;
        const { cart, leftOut } = answer.data;
        show(cart);
        const error = leftOut.length === 0 ? null : leftOutError(leftOut);
        set({ error, validateFailure: null, flash: null, matches: null });
        return null;
      },
      hold: name => change(client.ask('register.hold', { name })),
      resume: (cartId, approvalToken) => change(client.ask('register.resume', { cartId, ...optional(approvalToken) })),
      discardHeld: cartId => change(client.ask('register.discardHeld', { cartId })),
      validate: async approvalToken => {
        if (get().busy === 'validate') return;
        await change(client.ask('register.validate', { requestId: newId(), ...optional(approvalToken) }), 'validate');
      },
      proceed: async () => {
        if (get().busy === 'proceed') return;
        if (await change(client.ask('register.proceed', null), 'proceed')) set({ step: 'summary', flash: null });
      },
      pay: () => set({ step: 'payment' }),
      backToCart: () => set({ step: 'cart' }),
      report: error => set({ error }),
      dismissError: () => set({ error: null }),
    };
  });
  return store;
}
