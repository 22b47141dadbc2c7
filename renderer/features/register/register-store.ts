import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Route } from '../../../shared/catalog/sellable-item';
import type { ItemView, RegisterView, ScanOutcomeView } from '../../../shared/ipc/register-views';
import type { Reply } from '../../../shared/ipc/reply';
import type { PosClient } from '../../pos-client';
import type { ShownError } from '../../ui/error-text';
import type { PlayCue } from '../../ui/sound';
import { cueOf, errorOfScan } from './scan-feedback';
import { type Step, stepFor } from './step';

export type Flash = { readonly kind: ScanOutcomeView['kind']; readonly serial: number; readonly lineId: string | null };

export type RegisterState = {
  readonly view: RegisterView | null;
  readonly step: Step;
  readonly busy: 'validate' | 'proceed' | 'cart' | null;
  readonly error: ShownError | null;
  /** Why Validate got no answer at all; it stands among the refusals, for it keeps the cart from being paid as they do. */
  readonly validateFailure: ShownError | null;
  readonly matches: readonly ItemView[] | null;
  readonly flash: Flash | null;
  readonly start: () => Promise<void>;
  readonly enter: (text: string) => Promise<void>;
  readonly search: (text: string) => Promise<void>;
  readonly clearMatches: () => void;
  readonly addItem: (key: string) => Promise<void>;
  readonly setQuantity: (lineId: string, quantity: number) => Promise<void>;
  readonly setRoute: (lineId: string, route: Route) => Promise<void>;
  readonly removeLine: (lineId: string) => Promise<void>;
  readonly choosePatient: (patientId: string) => Promise<boolean>;
  readonly clearPatient: () => Promise<void>;
  readonly removeCaregiver: () => Promise<void>;
  readonly chooseCaregiver: (cardId: string) => Promise<boolean>;
  readonly leave: () => Promise<void>;
  readonly newSale: () => Promise<void>;
  readonly hold: (name: string) => Promise<boolean>;
  readonly resume: (cartId: string) => Promise<boolean>;
  readonly validate: () => Promise<void>;
  readonly proceed: () => Promise<void>;
  readonly pay: () => void;
  readonly backToCart: () => void;
  readonly report: (error: ShownError) => void;
  readonly dismissError: () => void;
};
export type RegisterStore = StoreApi<RegisterState>;

export type RegisterNeeds = {
  readonly client: PosClient;
  readonly newId: () => string;
  readonly playCue: PlayCue;
};

/** The cart as the main process last told it, and how far the cashier has come with it. */
export function createRegisterStore({ client, newId, playCue }: RegisterNeeds): RegisterStore {
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
      playCue(cueOf(outcome));
      set(state => ({
        flash: {
          kind: outcome.kind,
          serial: (state.flash?.serial ?? 0) + 1,
          lineId: outcome.kind === 'added' ? outcome.lineId : null,
        },
        matches: outcome.kind === 'matches' ? outcome.items : null,
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
      choosePatient: patientId => change(client.ask('register.choosePatient', { patientId })),
      clearPatient: () => changeQuietly(client.ask('register.clearPatient', null)),
      removeCaregiver: () => changeQuietly(client.ask('register.removeCaregiver', null)),
      chooseCaregiver: cardId => change(client.ask('register.chooseCaregiver', { cardId })),
      leave: () => {
        set({ flash: null });
        return changeQuietly(client.ask('register.leave', null));
      },
      newSale: () => changeQuietly(client.ask('register.newSale', null)),
      hold: name => change(client.ask('register.hold', { name })),
      resume: cartId => change(client.ask('register.resume', { cartId })),
      validate: async () => {
        if (get().busy === 'validate') return;
        await change(client.ask('register.validate', { requestId: newId() }), 'validate');
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
