import { beginExchange, findAction } from '../../../electron/biotrack/sandbox/exchange';
import type { Fault } from '../../../electron/biotrack/sandbox/fault-modes';
import type { Reply } from '../../../electron/biotrack/sandbox/reply';
import { failure } from '../../../electron/biotrack/sandbox/reply';
import type { Sandbox } from '../../../electron/biotrack/sandbox/sandbox';
import type { HttpFailure, HttpReply, Transport } from '../../../electron/biotrack/transport';
import { Dice } from './dice';
import type { Outage, Scenario } from './scenario';
import type { Schedule } from './schedule';
import type { Trace } from './trace';

type Outcome = HttpReply | HttpFailure;
type Request = {
  readonly terminal: number;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly action: string;
  readonly sentAt: number;
};

const connectMs = 5_000;
const always = { action: '*', times: 1 } as const;

/** The lines between three registers and a state: they lose, delay, double and garble until they are healed. */
export class Network {
  /** Messages that still can reach the state. */
  underway = 0;
  private readonly scenario: Scenario;
  private readonly schedule: Schedule;
  private readonly sandbox: Sandbox;
  private readonly trace: Trace;
  private readonly dice: Dice;
  private isHealed = false;

  constructor(scenario: Scenario, schedule: Schedule, sandbox: Sandbox, trace: Trace) {
    this.scenario = scenario;
    this.schedule = schedule;
    this.sandbox = sandbox;
    this.trace = trace;
    this.dice = new Dice(`seed ${scenario.seed}/network`);
  }

  /** From now on every message arrives at once; what is underway arrives when it would have. */
  heal(): void {
    this.isHealed = true;
  }

  transport(terminal: number): Transport {
    return { post: (text, totalMs) => this.post(terminal, text, totalMs), close: () => undefined };
  }

  private post(terminal: number, text: string, totalMs: number): Promise<Outcome> {
    const body = JSON.parse(text) as Request['body'];
    const action = String(body['action']);
    const request = { terminal, text, body, action, sentAt: this.schedule.now() };
    this.trace.note(`T${terminal + 1}`, `> ${action} ${describe(body)}`, text);
    return new Promise(resolve => {
      let isOver = false;
      const settle = (outcome: Outcome, how: string): void => {
        if (isOver) return;
        isOver = true;
        endCall();
        this.trace.note(`T${terminal + 1}`, `< ${action} ${how}`);
        resolve(outcome);
      };
      const endCall = this.schedule.after(totalMs, () => settle(noAnswer('timeout'), 'timed out'));
      this.travel(request, settle);
    });
  }

  private travel(request: Request, settle: (outcome: Outcome, how: string) => void): void {
    const outage = this.outageOf(request.terminal);
    if (outage?.kind === 'refused') return void this.in(1, () => settle(unreachable, 'refused'));
    if (outage?.kind === 'silent') return void this.in(connectMs, () => settle(unreachable, 'silent'));
    if (outage?.kind === 'cut') return void this.in(2, () => settle(noAnswer('reset'), 'cut'));
    const { scenario, dice } = this;
    const isLost = this.happens(scenario.loss);
    const isDoubled = this.happens(scenario.doubling);
    if (isDoubled) this.arriveLate(request, dice.between(0, scenario.landingMs));
    if (isLost) {
      if (dice.chance(0.5)) this.arriveLate(request, dice.between(0, scenario.landingMs));
      if (dice.chance(0.5)) this.in(dice.between(1, 2_000), () => settle(noAnswer('reset'), 'lost on the way'));
      return;
    }
    this.arrive(this.latency(), request, (reply, text, isRegular) => {
      if (this.happens(scenario.loss)) {
        if (dice.chance(0.5)) this.in(dice.between(1, 2_000), () => settle(noAnswer('reset'), 'reply lost'));
        return;
      }
      const garbled = isRegular && this.happens(scenario.garbling) ? garble(text, dice) : null;
      const back = this.latency();
      this.in(back, () => settle(garbled ?? replyOf(text), garbled === null ? String(reply.success) : 'garbled'));
    });
  }

  /** Nobody waits for this answer. */
  private arriveLate(request: Request, ms: number): void {
    this.arrive(ms, request, () => undefined);
  }

  private arrive(ms: number, request: Request, then: (reply: Reply, text: string, isRegular: boolean) => void): void {
    this.underway += 1;
    this.in(ms, () => {
      const lateMs = this.schedule.now() - request.sentAt;
      const begun = beginExchange(
        { world: this.sandbox.world, limiter: null },
        request.body,
        this.faultsOn(request, lateMs),
      );
      if (begun.kind === 'throttled') throw new Error('A state without a limit has throttled.');
      const runsMs =
        findAction(request.body)?.needsRegistry === true && this.happens(0.05) ? this.dice.between(1, 8_000) : 0;
      const run = (): void => {
        const reply = this.isUnknownAction(request.action) ? noSuchAction(this.sandbox) : begun.run();
        const text = JSON.stringify(reply);
        this.underway -= 1;
        this.trace.note('state', `T${request.terminal + 1} ${request.action} ${sentence(reply)}`, text);
        then(reply, text, request.action !== 'login');
      };
      if (runsMs === 0) run();
      else this.in(runsMs, run);
    });
  }

  /** Profile C: the state answers, but offers no way to ask what it holds. */
  private isUnknownAction(action: string): boolean {
    return this.scenario.profile === 'C' && action === 'sync_sale';
  }

  private faultsOn(request: Request, lateMs: number): readonly Fault[] {
    const { scenario, dice } = this;
    const faults: Fault[] = [];
    const isList = request.action.startsWith('sync_');
    if (isList && scenario.lagMs > 0 && !this.isHealed) {
      faults.push({ mode: 'list_lag', ...always, seconds: Math.floor(dice.between(0, scenario.lagMs) / 1000) });
    }
    const isDown = this.outageOf(request.terminal)?.kind === 'registry';
    if (isDown && findAction(request.body)?.needsRegistry === true) faults.push({ mode: 'mmur_down', ...always });
    if (request.action === 'sale_dispense') {
      const skewS = Math.min(86_400, Math.floor(lateMs / 1000));
      if (scenario.isBackdatingAllowed && skewS > 0) faults.push({ mode: 'clock_skew', ...always, seconds: -skewS });
      if (this.happens(scenario.pending)) {
        faults.push({ mode: 'registry_pending', ...always, seconds: dice.between(1, 300) });
      }
    }
    if (this.happens(scenario.garbling / 2)) faults.push({ mode: 'wrong_ref', ...always });
    return faults;
  }

  private outageOf(terminal: number): Outage | null {
    if (this.isHealed) return null;
    const now = this.schedule.now();
    return (
      this.scenario.outages.find(({ fromMs, toMs, terminal: only }) => {
        return fromMs <= now && now < toMs && (only === null || only === terminal);
      }) ?? null
    );
  }

  private latency(): number {
    const { slowness, slowestMs } = this.scenario;
    return this.happens(slowness) ? this.dice.between(100, slowestMs) : this.dice.between(5, 400);
  }

  private happens(probability: number): boolean {
    return !this.isHealed && probability > 0 && this.dice.chance(probability);
  }

  private in(ms: number, run: () => void): void {
    this.schedule.after(ms, run);
  }
}

const unreachable: Outcome = { kind: 'failed', failure: { kind: 'not-sent', why: 'unreachable' } };

function noAnswer(why: 'timeout' | 'reset' | 'http-status'): Outcome {
  return { kind: 'failed', failure: { kind: 'no-answer', why } };
}

function replyOf(body: string): Outcome {
  return { kind: 'reply', body, date: null };
}

function garble(text: string, dice: Dice): Outcome {
  switch (dice.between(0, 4)) {
    case 0:
      return { kind: 'reply', body: '', date: null };
    case 1:
      return { kind: 'reply', body: '<html><body>Service</body></html>', date: null };
    case 2:
      return { kind: 'reply', body: text.slice(0, Math.ceil(text.length / 2)), date: null };
    case 3:
      return { kind: 'failed', failure: { kind: 'rate-limited', retryAfterMs: dice.between(1, 60) * 1000 } };
    default:
      return noAnswer('http-status');
  }
}

function noSuchAction(sandbox: Sandbox): Reply {
  return failure(sandbox.world().clock.epoch(), '62', 'Invalid action.');
}

function describe(body: Request['body']): string {
  return ['card_id', 'external_id', 'nonce']
    .flatMap(name => (typeof body[name] === 'string' ? [body[name]] : []))
    .join(' ');
}

function sentence(reply: Reply): string {
  if (reply.success === 0) return `refused ${String(reply['errorcode'])} ${String(reply['error']).slice(0, 60)}`;
  return typeof reply['sale_id'] === 'string' ? `sale ${reply['sale_id']}` : 'answered';
}
