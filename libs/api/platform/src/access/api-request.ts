import type { Request } from 'express';
import type {} from 'multer';
import type { Actor } from '@kakehashi/shared/access';
import type { Locale } from '@kakehashi/shared/contracts';

/** A request, with what the platform found out about it. */
export interface ApiRequest extends Request {
  /** Identifies the request in the log and in a problem. */
  id: string;
  actor?: Actor;
  /** Whether the person has yet to replace a password that somebody else set. */
  mustChangePassword?: boolean;
}

/** The language to answer in: the person's own, else what the browser asks for. */
export function localeOf(request: Pick<ApiRequest, 'actor' | 'headers'>): Locale {
  if (request.actor) return request.actor.locale;
  const wanted = (request.headers['accept-language'] ?? '').split(',').map((part) => {
    const [tag = '', quality] = part.trim().split(';q=');
    return { language: tag.toLowerCase().slice(0, 2), quality: Number(quality ?? 1) };
  });
  const best = wanted
    .sort((a, b) => b.quality - a.quality)
    .find(({ language }) => language === 'ja' || language === 'en');
  return best?.language === 'en' ? 'en' : 'ja';
}
