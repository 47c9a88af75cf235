import { randomUUID } from 'node:crypto';

/** An answer, read. */
export interface TestAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The bytes as they came. */
  readonly content: Buffer;
  /** The parsed JSON body; undefined where the answer has none. */
  readonly body: T;
  readonly etag: string | undefined;
}

/** What may go with a request. */
export interface SendOptions {
  readonly ifMatch?: number | string;
  /** Set to null to send none; a POST carries a fresh one otherwise. */
  readonly idempotencyKey?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

type Body = Record<string, unknown>;

/** Speaks to the API as a browser does: keeps the cookies and sends the XSRF token back. */
export class TestClient {
  readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  get<T = Body>(path: string, options?: SendOptions): Promise<TestAnswer<T>> {
    return this.send<T>('GET', path, undefined, options);
  }

  post<T = Body>(path: string, body?: unknown, options?: SendOptions): Promise<TestAnswer<T>> {
    return this.send<T>('POST', path, body, options);
  }

  put<T = Body>(path: string, body?: unknown, options?: SendOptions): Promise<TestAnswer<T>> {
    return this.send<T>('PUT', path, body, options);
  }

  patch<T = Body>(path: string, body?: unknown, options?: SendOptions): Promise<TestAnswer<T>> {
    return this.send<T>('PATCH', path, body, options);
  }

  delete<T = Body>(path: string, options?: SendOptions): Promise<TestAnswer<T>> {
    return this.send<T>('DELETE', path, undefined, options);
  }

  /** Sends a body: an object as JSON, a FormData as multipart, a string as it is. */
  async send<T = Body>(
    method: string,
    path: string,
    body?: unknown,
    options: SendOptions = {},
  ): Promise<TestAnswer<T>> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...this.headers(method, body, options), ...options.headers },
      ...(body === undefined ? {} : { body: encode(body) }),
    });
    this.keepCookies(response);
    const content = Buffer.from(await response.arrayBuffer());
    // As a browser reads it: without the mark of the byte order that spreadsheets need.
    const text = new TextDecoder().decode(content);
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      content,
      body: (isJson && text ? JSON.parse(text) : undefined) as T,
      etag: response.headers.get('etag') ?? undefined,
    };
  }

  private headers(method: string, body: unknown, { ifMatch, idempotencyKey }: SendOptions): Record<string, string> {
    const xsrf = this.cookies.get('XSRF-TOKEN');
    const key = idempotencyKey === undefined && method === 'POST' ? randomUUID() : idempotencyKey;
    return {
      ...(this.cookies.size ? { Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
      ...(xsrf ? { 'X-XSRF-TOKEN': decodeURIComponent(xsrf) } : {}),
      ...(key ? { 'Idempotency-Key': key } : {}),
      ...(ifMatch === undefined ? {} : { 'If-Match': typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch }),
      ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
    };
  }

  private keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (/expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

function encode(body: unknown): string | FormData {
  return typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body);
}
