/** How this terminal was set up, in our words; read once at start, never changed while running. */
export type RegisterConfig = {
  readonly mode: 'training' | 'test' | 'production';
  readonly version: string;
  readonly dataFolder: string;
  readonly terminal: { readonly id: string; readonly name: string };
  readonly store: {
    readonly name: string;
    readonly address: string;
    readonly licence: string;
    /** The licensed location the state knows this shop by. */
    readonly location: string;
    readonly zone: string;
    /** Shop hours, HH:MM in the store's zone. */
    readonly opens: string;
    readonly closes: string;
    /** Basis points, and whether delivery devices share the medical exemption (biotrack-and-florida.md 3.5). */
    readonly tax: { readonly merchandiseBp: number; readonly isDeviceExempt: boolean };
  };
  readonly biotrack: {
    readonly baseUrl: string;
    readonly licenceNumber: string;
    readonly validateMode: 'server' | 'local';
    readonly training: boolean;
  };
  readonly policy: {
    readonly offline: 'block' | 'validated' | 'grace';
    readonly validationTtlS: number;
    readonly idleLockS: number;
    /** Wait before an unseen request may be sent again (design.md D5b). */
    readonly settleS: number;
    /** How long a lead's approval may be used (reliability.md 4.5). */
    readonly approvalS: number;
  };
  readonly devices: {
    readonly scanner: { readonly kind: string; readonly where: string };
    readonly printer: {
      readonly kind: string;
      readonly where: string;
      readonly width: number;
      readonly hasDrawer: boolean;
    };
  };
};
