import type { ChannelName, Output, Sent } from '../../../shared/ipc/contract';
import type { AppError } from '../../../shared/kernel/error-code';
import type { Result } from '../../../shared/kernel/result';
import type { Marker } from './marks';

/** What a screen can do: ask the register as the page would, and tell somebody what came of it. */
export type Screen = {
  readonly mark: Marker;
  readonly try: <N extends ChannelName>(name: N, input: Sent<N>) => Promise<Result<Output<N>, AppError>>;
  /** The same where a refusal was not expected. */
  readonly ask: <N extends ChannelName>(name: N, input: Sent<N>) => Promise<Output<N>>;
};
