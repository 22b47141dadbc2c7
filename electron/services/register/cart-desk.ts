import { findCart, findOpenCart, type StoredCart } from '../../../db/repositories/carts';
import { type CartEvent, saveCart } from '../../../db/transactions/save-cart';
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
  /**
   * @param cause why a validation, if there is one, is stale after this
   * @param event what was done to a price, for the audit
   */
  replace(cart: Cart, cause: StaleCause, event?: CartEvent): void;
  markStale(cause: StaleCause): void;
  startNew(): void;
  /** Takes a cart in hand that was made elsewhere; what was open here is held. */
  startWith(cart: Cart, event: CartEvent): void;
  hold(name: string): void;
  /**
   * Goes on with a held cart, or with one that somebody else left in hand; what was open here is held. Somebody else's
   * cart, with the patient on it, needs a lead's approval (reliability.md, section 9).
   */
  resume(cartId: string, approvalToken: string | null): Result<null, AppError>;
  /** Throws away a held cart of one's own; somebody else's is taken over first, which a lead must approve. */
  discardHeld(cartId: string): Result<null, AppError>;
  /** The session ends: the cart stays its operator's, and from now on counts as left. */
  leaveBehind(): void;
  /** For whoever asks somebody else about this cart: what happened to it since, also to one with nothing to make stale. */
  moment(): number;
  happenedSince(moment: number): StaleCause | null;
};

type DeskContext = Pick<ServiceContext, 'db' | 'clock' | 'ids' | 'operator' | 'approvals'>;
type Status = 'open' | 'held' | 'discarded';
type Saved = { readonly name?: string | null; readonly event?: CartEvent | undefined };

export function createCartDesk(context: DeskContext): CartDesk {
  const { db, clock, ids } = context;
  let moment = 0;
  let latest: StaleCause | null = null;

  function happened(cause: StaleCause): void {
    moment += 1;
    latest = cause;
  }

  function save(cart: Cart, staleCause: StaleCause | null, status: Status, more: Saved = {}): void {
    const { name = null, event } = more;
    const written = { cart, ownerId: context.operator().id, status, name, at: clock.now(), staleCause };
    saveCart(db, event === undefined ? written : { ...written, event });
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

  const isMine = (cart: StoredCart): boolean => cart.ownerId === context.operator().id;

  /** What somebody else had was validated under their name; what I held, I left. */
  function resume(cartId: string, approvalToken: string | null): Result<null, AppError> {
    const found = findCart(db, cartId);
    // Each user has one cart in hand, so an open one of somebody else was left: nobody is working on it here.
    const isThere = found?.status === 'held' || (found?.status === 'open' && !isMine(found));
    if (found === null || !isThere) return err(appError('E-CRT-01'));
    if (!isMine(found)) {
      const approved = context.approvals.spend(approvalToken, { action: 'cart-transfer', subject: cartId });
      if (!approved.ok) return approved;
    }
    const cause = isMine(found) ? 'left-cart' : 'operator-changed';
    happened(cause);
    // Mine first: a crash between the two leaves both where they can be found.
    setAside();
    save(toCart(db, found), cause, 'open');
    return ok(null);
  }

  function discardHeld(cartId: string): Result<null, AppError> {
    const held = findCart(db, cartId);
    if (held === null || held.status !== 'held') return err(appError('E-CRT-01'));
    if (!isMine(held)) return err(appError('E-AUT-01'));
    save(toCart(db, held), held.staleCause, 'discarded', { name: held.name });
    return ok(null);
  }

  /** Saved even when nothing was validated, because whoever comes next is told since when it has been lying there. */
  function leaveBehind(): void {
    happened('locked');
    const desk = current();
    save(desk.cart, desk.validationId === null ? desk.staleCause : (desk.staleCause ?? 'locked'), 'open');
  }

  /** A cart with something in it is held rather than lost. */
  function setAside(): void {
    const { cart } = current();
    if (cart.lines.length === 0 && cart.patientId === null) save(cart, null, 'discarded');
    else save(cart, 'left-cart', 'held', { name: '' });
  }

  return {
    current,
    resume,
    discardHeld,
    leaveBehind,
    moment: () => moment,
    happenedSince: since => (since === moment ? null : latest),
    replace: (cart, cause, event) => {
      happened(cause);
      save(cart, cause, 'open', { event });
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
    startWith: (cart, event) => {
      happened('left-cart');
      setAside();
      save(cart, null, 'open', { event });
    },
    hold: name => {
      happened('left-cart');
      save(current().cart, 'left-cart', 'held', { name });
    },
  };
}
