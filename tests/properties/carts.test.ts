import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addItem, type Cart, needsPatient, refreshItems, removeLine } from '../../shared/cart/cart';
import { itemKey } from '../../shared/catalog/item-key';
import type { Quantity } from '../../shared/kernel/units';
import { aCart, aStep, cartAfter, someSteps, takeStep, today } from '../support/arbitraries/carts';
import { anyGoods, soundGoods } from '../support/arbitraries/goods';
import { always } from '../support/runs';
import { same } from '../support/same';

const onHandOf = ({ item }: Cart['lines'][number]): number =>
  item.kind === 'package' ? item.onHand : Number.POSITIVE_INFINITY;

describe('a cart, whatever was done to it', () => {
  it('holds each item on one line, in whole units', () => {
    always([aCart], cart => {
      const keys = cart.lines.map(({ item }) => itemKey(item));
      same(new Set(keys).size, keys.length);
      same(new Set(cart.lines.map(line => line.id)).size, cart.lines.length);
      same(
        cart.lines.filter(({ quantity }) => quantity <= 0 || quantity % 100 !== 0),
        [],
      );
    });
  });

  it('takes no step to more than is on hand', () => {
    always([aCart, aStep], (cart, step) => {
      const taken = takeStep(cart, step, 99);
      if (!taken.ok || step.kind === 'refresh') return;
      for (const line of taken.value.lines) {
        const was = cart.lines.find(other => other.id === line.id)?.quantity ?? 0;
        // Stock that sank under a cart is the rules' to refuse; the cart only never asks for more of it.
        same(line.quantity <= Math.max(was, onHandOf(line)), true);
      }
    });
  });

  it('dispenses marijuana by a route of its own only', () => {
    always([aCart], cart => {
      for (const { item, route } of cart.lines) {
        const own = item.kind === 'package' && item.orderType !== 'DEVICE' ? [item.route, ...item.altRoutes] : [null];
        expect(own).toContain(route);
      }
    });
  });

  it('never hands a caregiver from one patient to another', () => {
    always([someSteps], steps => {
      const last = steps.findLastIndex(step => step.kind === 'patient' || step.kind === 'caregiver');
      const { patientId, caregiver } = cartAfter(steps);
      const step = steps[last];
      if (step?.kind === 'caregiver') same(caregiver?.cardId ?? null, step.cardId);
      const before = cartAfter(steps.slice(0, Math.max(0, last)));
      if (step?.kind === 'patient') {
        same(caregiver, before.patientId === patientId ? before.caregiver : null);
      }
    });
  });

  it('asks for a patient exactly when it holds something the state is told of', () => {
    always([aCart], cart => {
      same(
        needsPatient(cart),
        cart.lines.some(({ item }) => itemKey(item).startsWith('package:')),
      );
    });
  });

  it('is replaced and never written into, also by a step that is refused', () => {
    always([aCart, aStep], (cart, step) => {
      const before = structuredClone(cart);
      const taken = takeStep(cart, step, 99);
      same(cart, before);
      same(takeStep(before, step, 99), taken);
    });
  });

  it('is what it was once a scanned item is taken out again', () => {
    always([aCart, soundGoods], (cart, item) => {
      const isNew = cart.lines.every(line => itemKey(line.item) !== itemKey(item));
      const added = addItem(cart, item, 'line-99', today);
      if (isNew && added.ok) same(removeLine(added.value, 'line-99'), cart);
    });
  });

  it('looks its items up once and for all: asking again changes nothing more', () => {
    always([aCart, fc.array(anyGoods, { maxLength: 4 })], (cart, items) => {
      const once = refreshItems(cart, items);
      same(refreshItems(once, items), once);
      const isKnown = (line: Cart['lines'][number]) => items.some(item => itemKey(item) === itemKey(line.item));
      const gone = once.lines.filter(line => line.item.kind === 'package' && !isKnown(line));
      same(
        gone.every(({ item }) => item.kind === 'package' && item.onHand === (0 as Quantity)),
        true,
      );
    });
  });
});
