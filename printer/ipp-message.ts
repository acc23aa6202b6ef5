// @ts-expect-error The library comes without types; `IppLibrary` is what is used of it.
import library from '@sealsystems/ipp';

/** The operations that every IPP printer has (RFC 8011, 4.2 and 4.3), as the library names them. */
export type IppOperation = 'Get-Printer-Attributes' | 'Print-Job' | 'Get-Jobs' | 'Get-Job-Attributes' | 'Cancel-Job';

type IppValue = string | number | boolean | readonly string[];

/** By name. What comes back is unknown until it is looked at. */
export type IppAttributes = Readonly<Record<string, unknown>>;

interface IppMessage {
  readonly id: number;
  readonly operation?: string;
  readonly statusCode?: string;
  readonly 'operation-attributes-tag': Readonly<Record<string, IppValue>>;
  readonly data?: Buffer;
}

interface IppLibrary {
  serialize(message: IppMessage): Buffer;
  /** Throws for what is no message. */
  parse(bytes: Buffer): Record<string, unknown>;
}

export interface IppAnswer {
  /** `successful-ok`, `client-error-not-found`. */
  readonly status: string;
  readonly printer: IppAttributes;
  readonly jobs: readonly IppAttributes[];
}

const { serialize, parse }: IppLibrary = library;

/** The bytes of one request, the document behind it. Attributes that IPP does not know are left out. */
export function ippRequest(
  operation: IppOperation,
  attributes: Readonly<Record<string, IppValue>>,
  data: Buffer = Buffer.alloc(0),
): Buffer {
  return serialize({
    id: 1,
    operation,
    'operation-attributes-tag': {
      'attributes-charset': 'utf-8',
      'attributes-natural-language': 'en',
      ...attributes,
    },
    data,
  });
}

/** What a printer answered; `undefined` for what is no answer of IPP. */
export function readIppAnswer(received: Buffer): IppAnswer | undefined {
  const bytes = Buffer.from(received);
  // Lengths have no sign (RFC 8010, 3.1). The library reads one all the same, and a negative length would send it back
  // over the same bytes for ever.
  bytes.readInt16BE = bytes.readUInt16BE;
  try {
    const message = parse(bytes);
    const status = message['statusCode'];
    if (typeof status !== 'string') return undefined;
    const [printer = {}] = groupsIn(message['printer-attributes-tag']);
    return { status, printer, jobs: groupsIn(message['job-attributes-tag']) };
  } catch {
    return undefined;
  }
}

/** The library gives one group as itself, and several as a list. */
function groupsIn(group: unknown): IppAttributes[] {
  return [group].flat().filter((entry) => typeof entry === 'object' && entry !== null) as IppAttributes[];
}
