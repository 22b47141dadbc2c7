import type { CounterleafBridge } from '../../../shared/ipc/bridge';
import type { ChannelName, Output, Sent } from '../../../shared/ipc/contract';
import { channelNames, pushNames } from '../../../shared/ipc/names';
import type { Push, PushName } from '../../../shared/ipc/pushes';
import type { FailureReply, Reply } from '../../../shared/ipc/reply';
import type { ErrorCode, ErrorParams } from '../../../shared/kernel/error-code';

type Answers = {
  [N in ChannelName]?: (input: Sent<N>) => Output<N> | FailureReply | Promise<Output<N> | FailureReply>;
};

export type Asked = { readonly name: ChannelName; readonly input: unknown };

export type FakeBridge = CounterleafBridge & {
  /** Everything that was asked, in order. */
  readonly asked: readonly Asked[];
  readonly inputsOf: (name: ChannelName) => readonly unknown[];
  readonly push: <P extends PushName>(name: P, payload: Push<P>) => void;
  readonly answer: (more: Answers) => void;
};

export function failure(code: ErrorCode, params: ErrorParams = {}): FailureReply {
  return { ok: false, code, params: { ...params }, ref: 'R-1' };
}

function isFailure(value: unknown): value is FailureReply {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}

/** The main process as a script of answers. A question nobody scripted breaks the call, as a missing handler would. */
export function fakeBridge(script: Answers = {}): FakeBridge {
  const answers: Answers = { ...script };
  const asked: Asked[] = [];
  const listeners = new Map<PushName, Set<(payload: never) => void>>(pushNames.map(name => [name, new Set()]));
  const callOf = <N extends ChannelName>(name: N) => {
    return async (input: Sent<N>): Promise<Reply<Output<N>>> => {
      asked.push({ name, input });
      const answer = answers[name];
      if (answer === undefined) throw new Error(`nobody answers ${name}`);
      const data = await answer(input);
      return isFailure(data) ? data : { ok: true, data };
    };
  };
  const onOf = <P extends PushName>(name: P) => {
    return (listener: (payload: Push<P>) => void) => {
      listeners.get(name)?.add(listener as (payload: never) => void);
      return () => void listeners.get(name)?.delete(listener as (payload: never) => void);
    };
  };
  return {
    call: Object.fromEntries(channelNames.map(name => [name, callOf(name)])) as CounterleafBridge['call'],
    on: Object.fromEntries(pushNames.map(name => [name, onOf(name)])) as CounterleafBridge['on'],
    asked,
    inputsOf: name => asked.filter(each => each.name === name).map(each => each.input),
    push: (name, payload) => {
      for (const listener of listeners.get(name) ?? []) (listener as (payload: unknown) => void)(payload);
    },
    answer: more => void Object.assign(answers, more),
  };
}
