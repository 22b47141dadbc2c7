import { v7 } from 'uuid';
import { createPatient } from '../../../db/transactions/save-patient';
import { type ChannelName, channels, type Input, type Output, type Sent } from '../../../shared/ipc/contract';
import type { AppError } from '../../../shared/kernel/error-code';
import type { Result } from '../../../shared/kernel/result';
import type { CivilDate } from '../../../shared/kernel/units';
import { type Mark, type Press, unanswered } from './marks';
import type { Till } from './open-till';
import { cardOf, type TillPlan } from './plan';
import type { Screen } from './screen';
import { pressUndo } from './undo-sale';

const gummies = '0001000000000045';
const shirt = '850000000017';

/** The screen showed a code where none was expected. */
export class WasRefused extends Error {
  readonly code: string;
  constructor(name: string, code: string) {
    super(`${name} was refused: ${code}`);
    this.code = code;
  }
}

/** What a cashier does from the start of the program on, as the screen would ask for it. */
export class Cashier implements Screen {
  private readonly till: Till;
  private readonly plan: TillPlan;

  constructor(till: Till, plan: TillPlan) {
    this.till = till;
    this.plan = plan;
  }

  /** Signs in, and first of all asks again for what nobody has answered. */
  async begin(earlier: readonly Mark[]): Promise<void> {
    const { plan, till } = this;
    till.mark({ is: 'open' });
    if (plan.fumbles) await this.try('session.signIn', { user: 'ana', pin: 'wrong' });
    await this.ask('session.signIn', { user: 'ana', pin: 'right' });
    till.mark({ is: 'signed-in' });
    if ((await this.ask('till.current', null)) === null) {
      await this.ask('till.open', { requestId: v7(), openingFloatCents: 10_000 });
    }
    const open = unanswered(earlier);
    if (open?.is === 'pressed') await this.pressAgain(open);
    else if (open !== null) await pressUndo(this, open.requestId, open.order);
  }

  /** A patient's sale, and now and then one of goods that the state is not told about. */
  async sell(number: number): Promise<void> {
    const isReported = number % 3 !== 2;
    await this.fill(isReported ? cardOf(this.plan.life, number) : null);
    await this.validate();
    await this.payFor();
  }

  /** @param card whose gummies they are; null: a shirt, for which nobody is asked who buys it */
  async fill(card: string | null): Promise<void> {
    const { lines } = await this.ask('register.current', null);
    if (lines.length > 0) await this.ask('register.newSale', null);
    if (card !== null) await this.ask('register.choosePatient', { patientId: this.welcome(card) });
    await this.scan(card === null ? shirt : gummies);
  }

  async validate(): Promise<void> {
    await this.ask('register.validate', { requestId: v7() });
  }

  /** What is in the cart, in cash. */
  async payFor(): Promise<void> {
    const { cartId, totalCents } = await this.ask('register.current', null);
    await this.press({ requestId: v7(), cartId, totalCents });
  }

  private async pressAgain({ requestId, cartId, totalCents }: Extract<Press, { is: 'pressed' }>): Promise<void> {
    const current = await this.ask('register.current', null);
    // What was validated before the plug was pulled is asked again, as the screen would insist.
    if (current.cartId === cartId) await this.ask('register.validate', { requestId: v7() });
    await this.press({ requestId, cartId, totalCents });
  }

  private async press(sale: { requestId: string; cartId: string; totalCents: number }): Promise<void> {
    const { requestId, cartId, totalCents } = sale;
    this.till.mark({ is: 'pressed', ...sale });
    const tenders = [{ kind: 'cash' as const, amountCents: totalCents + 100 }];
    const answer = await this.try('sale.complete', { requestId, cartId, totalShownCents: totalCents, tenders });
    if (!answer.ok) this.till.mark({ is: 'not-sold', requestId, why: answer.error.code });
    else this.till.mark({ is: 'sold', requestId, saleId: answer.value.id, localRef: answer.value.localRef });
  }

  private async scan(text: string): Promise<void> {
    for (let tries = 0; tries < 400; tries += 1) {
      const { outcome } = { outcome: await this.try('register.enter', { text }) };
      if (outcome.ok && (await this.ask('register.current', null)).lines.length > 0) return;
      // The inventory of a new store is still on its way.
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    throw new Error(`${text} is not in this store.`);
  }

  private welcome(card: string): string {
    const { store, clock } = this.till;
    const id = `patient-${card}`;
    const patient = {
      ...{ id, firstName: 'Dana', lastName: card, dateOfBirth: '1984-05-02' as CivilDate, registryId: card },
      ...{ registryState: 'FL' as const, registryExpiresOn: '2026-11-30' as CivilDate },
      ...{ cardStatus: null, cardCheckedAt: null },
    };
    createPatient(store.db, patient, clock.now(), { userId: null });
    return id;
  }

  async try<N extends ChannelName>(name: N, input: Sent<N>): Promise<Result<Output<N>, AppError>> {
    const call = this.till.core.handlers[name] as (input: Input<N>) => Promise<Result<Output<N>, AppError>>;
    return call(channels[name].input.parse(input) as Input<N>);
  }

  mark(mark: Mark): void {
    this.till.mark(mark);
  }

  async ask<N extends ChannelName>(name: N, input: Sent<N>): Promise<Output<N>> {
    const answer = await this.try(name, input);
    if (!answer.ok) throw new WasRefused(name, answer.error.code);
    return answer.value;
  }
}
