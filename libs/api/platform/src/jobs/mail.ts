import { Injectable, Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Settings } from '../settings';
import { OutboxHandler } from './outbox';

/** The topic of outgoing mail. */
export const MAIL_TOPIC = 'mail.send';

/** One mail, never with personal data of a delegation in it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same in HTML, where a table reads better than lines. */
  readonly html?: string;
}

/** Sends the mail of the outbox through SMTP_URL; without one each job is kept as skipped. */
@Injectable()
export class MailSender {
  private readonly log = new Logger('Mail');
  private transport: Transporter | undefined;

  constructor(private readonly settings: Settings) {}

  @OutboxHandler(MAIL_TOPIC)
  async send({ to, subject, text, html }: Mail): Promise<{ skipped: string } | { messageId: string }> {
    const { smtpUrl, mailFrom } = this.settings;
    if (!smtpUrl) return { skipped: 'SMTP_URL is not set' };
    this.transport ??= createTransport(smtpUrl, { from: mailFrom });
    const { messageId } = (await this.transport.sendMail({ to, subject, text, ...(html ? { html } : {}) })) as {
      messageId: string;
    };
    this.log.log({ messageId }, 'A mail was sent');
    return { messageId };
  }
}
