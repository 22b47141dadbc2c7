import { searchItems } from '../../../db/repositories/inventory';
import { findPatient } from '../../../db/repositories/patients';
import {
  type Cart,
  type CartRefusal,
  choosePatient as choosePatientFor,
  needsPatient,
  removeLine,
  setQuantity,
  setRoute,
} from '../../../shared/cart/cart';
import type { RegisterView, ScanOutcomeView } from '../../../shared/ipc/register-views';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { Quantity } from '../../../shared/kernel/units';
import type { StaleCause } from '../../../shared/sale/stale-cause';
import type { Handlers } from '../../ipc/handlers';
import type { Pusher } from '../../ipc/push';
import type { Timers } from '../../ports';
import { checkRules } from '../check-rules';
import { noteView } from '../note-view';
import type { ServiceContext } from '../service-context';
import { readToday } from '../today';
import { toItemView } from '../views/item-view';
import { type CartDesk, createCartDesk } from './cart-desk';
import { cartError } from './cart-error';
import { choosePatient } from './choose-patient';
import { addByKey, enter } from './enter';
import { readHeldCarts } from './held-carts';
import { peopleHandlers } from './people-handlers';
import { priceHandlers } from './price-handlers';
import { readRegisterView } from './register-view';
import { noteRegistryNews } from './registry-news';
import { ringSaleAgain } from './ring-again';
import { validateCart } from './validate-cart';
import { createValidationWatch } from './validation-watch';

type RegisterChannel = Extract<keyof Handlers, `register.${string}`>;

export type RegisterService = {
  readonly desk: CartDesk;
  readonly handlers: Pick<Handlers, RegisterChannel>;
  /** A hardware scan on the Register screen. */
  heard(text: string): ScanOutcomeView;
  view(): RegisterView;
  /** Something outside the cart made its validation stale: a lock, a price that moved, the state's refusal. */
  markStale(cause: StaleCause): void;
  /** The state refused a sale of this patient: what it allowed for the cart here, it allowed in ignorance of that. */
  stateRefused(patientId: string): void;
  /** Shows the cart as it stands now to whoever is at the screen. */
  tellScreen(): void;
  /** Somebody signed in, and sees the cart they left, to be validated anew, also after a restart in the middle of a sale. */
  takeUp(): void;
  /** The session ends; the cart stays with its operator. */
  leaveBehind(): void;
  stop(): void;
};

/** How what happens to the cart without being asked for reaches the screen. */
export type RegisterLine = {
  readonly push: Pusher;
  readonly timers: Timers;
  readonly isSignedIn: () => boolean;
};

const searchLimit = 30;

/** The open cart of whoever is signed in: every change is decided by shared/cart, saved, and answered as a whole view. */
export function createRegisterService(context: ServiceContext, line: RegisterLine): RegisterService {
  const desk = createCartDesk(context);
  const watch = createValidationWatch(line.timers, () => aside(tellScreen));
  const view = () => {
    const shown = readRegisterView(context, desk.current());
    watch.saw(shown.validation, readToday(context));
    return shown;
  };
  const tellScreen = () => line.push('register.changed', view());
  const answer = () => ok(view());
  /**
   * What is told beside a call can fail with the disk, since a cart that is shown is also kept. Whoever brought the news is not
   * to blame for that; the next change tells it.
   */
  const aside = (tell: () => void) => {
    if (!line.isSignedIn()) return;
    try {
      tell();
    } catch (cause) {
      context.log.error('register.fault', { fault: cause instanceof Error ? cause.name : 'unknown' });
    }
  };
  /** The state's word on cards and orders stands beside the cart too, and may end its validation. */
  const hearRegistry = () => {
    if (!line.isSignedIn()) return;
    noteRegistryNews(context, desk);
    tellScreen();
  };

  function edit(change: (cart: Cart) => Result<Cart, CartRefusal>): Result<RegisterView, AppError> {
    const changed = change(desk.current().cart);
    if (!changed.ok) return err(cartError(changed.error));
    desk.replace(changed.value, 'cart-edited');
    return answer();
  }

  function proceed(): Result<RegisterView, AppError> {
    const now = view();
    if (now.lines.length === 0) return err(appError('E-CRT-02'));
    const rules = checkRules(context);
    if (!rules.ok) return rules;
    if (now.lines.some(line => !line.isPriceAllowed)) return err(appError('E-PRC-02'));
    if (now.validation.kind === 'valid' || now.validation.kind === 'not-needed') return ok(now);
    // A terminal that slept past the end of a validation has not been told of it yet.
    line.push('register.changed', now);
    return err(
      appError('E-CRT-03', { cause: now.validation.kind === 'stale' ? now.validation.cause : now.validation.kind }),
    );
  }

  function hold(name: string): Result<RegisterView, AppError> {
    const { cart } = desk.current();
    if (cart.lines.length === 0 && cart.patientId === null) return err(appError('E-CRT-05'));
    desk.hold(name.trim());
    return answer();
  }

  /** Its answer says what became of the scan, not what the cart is now: that is told first, as for a hardware scan. */
  function told(outcome: ScanOutcomeView): Result<ScanOutcomeView, AppError> {
    if (outcome.kind === 'added' || outcome.kind === 'patient-chosen') tellScreen();
    return ok(outcome);
  }

  return {
    desk,
    view,
    heard: text => enter(context, desk, text),
    markStale: cause => desk.markStale(cause),
    stateRefused: patientId =>
      aside(() => {
        if (desk.current().cart.patientId !== patientId) return;
        desk.markStale('state-refused');
        tellScreen();
      }),
    tellScreen: () => aside(tellScreen),
    leaveBehind: () => desk.leaveBehind(),
    takeUp: () => {
      desk.markStale('locked');
      noteView(context, desk.current().cart.patientId, 'register');
    },
    stop: () => watch.stop(),
    handlers: {
      'register.current': answer,
      'register.enter': input => told(enter(context, desk, input.text)),
      'register.addItem': input => told(addByKey(context, desk, input.key)),
      'register.search': input => {
        const { registryDay } = readToday(context);
        return ok(searchItems(context.db, input.text, searchLimit).map(item => toItemView(item, registryDay)));
      },
      'register.setQuantity': input => edit(cart => setQuantity(cart, input.lineId, input.quantity as Quantity)),
      'register.setRoute': input => edit(cart => setRoute(cart, input.lineId, input.route)),
      'register.removeLine': input => edit(cart => ok(removeLine(cart, input.lineId))),
      'register.choosePatient': input => {
        const patient = findPatient(context.db, input.patientId);
        if (patient === null) return err(appError('E-PAT-10'));
        choosePatient(context, desk, patient);
        return answer();
      },
      'register.clearPatient': () => {
        desk.replace(choosePatientFor(desk.current().cart, null), 'patient-changed');
        return answer();
      },
      'register.leave': () => {
        desk.markStale('left-cart');
        return answer();
      },
      'register.newSale': () => {
        desk.startNew();
        return answer();
      },
      'register.hold': input => hold(input.name),
      'register.listHeld': () => ok(readHeldCarts(context)),
      'register.resume': input => {
        const resumed = desk.resume(input.cartId, input.approvalToken);
        if (!resumed.ok) return resumed;
        noteView(context, desk.current().cart.patientId, 'register');
        return answer();
      },
      'register.discardHeld': input => {
        const discarded = desk.discardHeld(input.cartId);
        return discarded.ok ? answer() : discarded;
      },
      'register.ringAgain': input => {
        const rung = ringSaleAgain(context, desk, input.saleId);
        return rung.ok ? ok({ cart: view(), leftOut: [...rung.value] }) : rung;
      },
      'register.validate': async input => {
        // Merchandise is nothing to the state: there is nothing to ask.
        if (!needsPatient(desk.current().cart)) return proceed();
        const validated = await validateCart(context, desk, input.approvalToken);
        return validated.ok ? answer() : validated;
      },
      'register.proceed': proceed,
      ...priceHandlers(context, desk, answer),
      ...peopleHandlers(context, desk, answer, hearRegistry),
    },
  };
}
