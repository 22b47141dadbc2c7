import type { RegisterView } from '../../../shared/ipc/register-views';

/** cart -> summary -> payment. Back to the cart whenever the ground under a later step is gone. */
export type Step = 'cart' | 'summary' | 'payment';

/** A stale validation keeps the step, so that Re-validate can mend it in place; a refused or missing one does not. */
export function stepFor(step: Step, before: RegisterView | null, now: RegisterView): Step {
  if (before !== null && before.cartId !== now.cartId) return 'cart';
  if (now.lines.length === 0) return 'cart';
  switch (now.validation.kind) {
    case 'none':
    case 'refused':
      return 'cart';
    case 'valid':
    case 'not-needed':
    case 'stale':
      return step;
  }
}

/** What the one big button of the register does now. */
export type NextStep = 'validate' | 'revalidate' | 'proceed' | 'pay' | 'none';

export function nextStep(step: Step, view: RegisterView): NextStep {
  if (view.lines.length === 0) return 'none';
  if (view.validation.kind === 'stale') return 'revalidate';
  if (view.validation.kind === 'none' || view.validation.kind === 'refused') return 'validate';
  switch (step) {
    case 'cart':
      return 'proceed';
    case 'summary':
      return 'pay';
    case 'payment':
      return 'none';
  }
}
