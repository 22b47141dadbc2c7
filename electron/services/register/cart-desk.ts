import { findCart, findCartLeftOpen, findOpenCart, type StoredCart } from '../../../db/repositories/carts';
import { saveCart } from '../../../db/transactions/save-cart';
import { type Cart, emptyCart } from '../../../shared/cart/cart';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { StaleCause } from '../../../shared/sale/stale-cause';
import type { ServiceContext } from '../service-context';
import { toCart } from './stored-cart';

/** The open cart of the operator, and what is known of its validation. */
export type DeskCart = {
  readonly cart: Cart;
  /** Why the latest validation no longer counts; null while nothing happened since. */
  readonly staleCause: StaleCause | null;
  readonly validationId: string | null;
};

/** The one open cart of whoever is signed in. A change is on disk before anyone sees it, so a crash loses nothing. */
export type CartDesk = {
  current(): DeskCart;
  /** @param cause why a validation, if there is one, is stale after this */
  replace(cart: Cart, cause: StaleCause): void;
  markStale(cause: StaleCause): void;
  startNew(): void;
  hold(name: string): void;
  resume(cartId: string): Result<null, AppError>;
  /** Whoever signs in goes on with the cart that stands on the screen, also when a colleague filled it. */
  takeOver(): void;
  /** For whoever asks somebody else about this cart: what happened to it since, also to one with nothing to make stale. */
  moment(): number;
  happenedSince(moment: number): StaleCause | null;
};

type DeskContext = Pick<ServiceContext, 'db' | 'clock' | 'ids' | 'operator'>;
type Status = 'open' | 'held' | 'discarded';

export function createCartDesk(context: DeskContext): CartDesk {
  const { db, clock, ids } = context;
  let moment = 0;
  let latest: StaleCause | null = null;

  function happened(cause: StaleCause): void {
    moment += 1;
    latest = cause;
  }

  function save(cart: Cart, staleCause: StaleCause | null, status: Status, name: string | null = null): void {
    saveCart(db, { cart, ownerId: context.operator().id, status, name, at: clock.now(), staleCause });
  }

  function current(): DeskCart {
    const open = findOpenCart(db, { userId: context.operator().id });
    if (open !== null) return toDeskCart(open);
    const cart = emptyCart(ids.uuid());
    save(cart, null, 'open');
    return { cart, staleCause: null, validationId: null };
  }

  function toDeskCart(stored: StoredCart): DeskCart {
    return { cart: toCart(db, stored), staleCause: stored.staleCause, validationId: stored.validationId };
  }

  /** What somebody else held was validated under their name; what I held, I left. */
  function resume(cartId: string): Result<null, AppError> {
    const held = findCart(db, cartId);
    if (held === null || held.status !== 'held') return err(appError('E-CRT-01'));
    happened('left-cart');
    setAside();
    save(toCart(db, held), held.ownerId === context.operator().id ? 'left-cart' : 'operator-changed', 'open');
    return ok(null);
  }

  function takeOver(): void {
    const left = findCartLeftOpen(db, { userId: context.operator().id });
    if (left === null) return;
    happened('operator-changed');
    setAside();
    save(toCart(db, left), 'operator-changed', 'open');
  }

  /** A cart with something in it is held rather than lost. */
  function setAside(): void {
    const { cart } = current();
    if (cart.lines.length === 0 && cart.patientId === null) save(cart, null, 'discarded');
    else save(cart, 'left-cart', 'held', '');
  }

  return {
    current,
    resume,
    takeOver,
    moment: () => moment,
    happenedSince: since => (since === moment ? null : latest),
    replace: (cart, cause) => {
      happened(cause);
      save(cart, cause, 'open');
    },
    markStale: cause => {
      happened(cause);
      const desk = current();
      if (desk.validationId !== null && desk.staleCause === null) save(desk.cart, cause, 'open');
    },
    startNew: () => {
      happened('left-cart');
      save(current().cart, null, 'discarded');
    },
    hold: name => {
      happened('left-cart');
      save(current().cart, 'left-cart', 'held', name);
    },
  };
}
