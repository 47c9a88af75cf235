import { randomUUID } from 'node:crypto';
import { request, type APIRequestContext } from '@playwright/test';
import type { Person } from './people';

/** An answer of the API, read. */
export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  etag: string | undefined;
}

/** What a write may carry. */
export interface WriteOptions {
  ifMatch?: string;
  multipart?: Record<string, string | { name: string; mimeType: string; buffer: Buffer }>;
}

/** Speaks to the API as one signed-in person: to arrange what a journey needs and to prove refusals. */
export class ApiClient {
  private constructor(
    private readonly http: APIRequestContext,
    readonly person: Person,
  ) {}

  /** Signs the person in and returns a client that holds the session. */
  static async signIn(person: Person): Promise<ApiClient> {
    const http = await request.newContext({ baseURL: process.env['E2E_URL'] });
    const client = new ApiClient(http, person);
    await signInWith(http, person);
    return client;
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.send<T>('GET', path);
  }

  post<T>(path: string, data?: unknown, options?: WriteOptions): Promise<Answer<T>> {
    return this.send<T>('POST', path, data, options);
  }

  patch<T>(path: string, data: unknown, options?: WriteOptions): Promise<Answer<T>> {
    return this.send<T>('PATCH', path, data, options);
  }

  put<T>(path: string, data: unknown, options?: WriteOptions): Promise<Answer<T>> {
    return this.send<T>('PUT', path, data, options);
  }

  /** Ends the session and the connection. */
  async close(): Promise<void> {
    await this.http.dispose();
  }

  private async send<T>(method: string, path: string, data?: unknown, options: WriteOptions = {}): Promise<Answer<T>> {
    const response = await this.http.fetch(path, {
      method,
      headers: {
        ...(await xsrfHeader(this.http)),
        ...(method === 'POST' ? { 'Idempotency-Key': randomUUID() } : {}),
        ...(options.ifMatch ? { 'If-Match': options.ifMatch } : {}),
      },
      ...(options.multipart ? { multipart: options.multipart } : data === undefined ? {} : { data }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers()['content-type'] ?? '');
    return {
      status: response.status(),
      body: (isJson ? JSON.parse(text) : text) as T,
      etag: response.headers()['etag'],
    };
  }
}

/** Signs a person in on a connection, a browser's own or a client's. */
export async function signInWith(http: APIRequestContext, person: Person): Promise<void> {
  const base = process.env['E2E_URL'];
  await http.get(`${base}/api/session`);
  const response = await http.post(`${base}/api/session`, {
    headers: { ...(await xsrfHeader(http)), 'Idempotency-Key': randomUUID() },
    data: { email: person.email, password: person.password },
  });
  if (!response.ok()) {
    throw new Error(`${person.email} could not sign in: ${response.status()} ${await response.text()}`);
  }
}

async function xsrfHeader(http: APIRequestContext): Promise<Record<string, string>> {
  const { cookies } = await http.storageState();
  const token = cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value;
  return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {};
}
