import type { ChannelName, Input, Output } from '../../shared/ipc/contract';
import type { AppError } from '../../shared/kernel/error-code';
import type { Result } from '../../shared/kernel/result';

/** What a channel's handler answers: an expected outcome either way. A throw is a fault, and the gate makes it E-IPC-04. */
export type Answer<N extends ChannelName> = Result<Output<N>, AppError>;

/** One handler per channel; leaving one out does not compile. */
export type Handlers = {
  readonly [N in ChannelName]: (input: Input<N>) => Answer<N> | Promise<Answer<N>>;
};
