import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { NotificationView } from '@kakehashi/shared/contracts';
import { InstantPipe, LocaleStore, SessionStore } from '@kakehashi/web/platform';
import { Icon, IconName } from '@kakehashi/web/ui';
import { notificationDetail, notificationText, type Say } from './notification-text';

const icons: Readonly<Record<NotificationView['kind'], IconName>> = {
  mentioned: 'alternate_email',
  assigned: 'person_add',
  accompanying: 'person_add',
  decision_wanted: 'approval',
  changed: 'sync',
  role_ends: 'schedule',
};

/** One line of the notifications; opens the case, or the hand-over. */
@Component({
  selector: 'kk-notification-line',
  imports: [Icon, InstantPipe, TranslocoPipe],
  template: `
    <button type="button" class="line" (click)="opened.emit()">
      <kk-icon [name]="icon()" />
      <span class="text">
        <span [class.unread]="!item().read">{{ text() }}</span>
        @if (detail(); as more) {
          <span class="detail kk-small">{{ more }}</span>
        }
        @if (item().reference) {
          <span class="case">{{ item().reference }} {{ item().title }}</span>
        }
        <span class="kk-muted kk-small">{{ item().createdAt | kkInstant }}</span>
      </span>
      @if (!item().read) {
        <span class="dot"
          ><span class="kk-hidden">{{ 'app.notifications.new' | transloco }}</span></span
        >
      }
    </button>
  `,
  styles: `
    .line {
      display: flex;
      gap: var(--kk-3);
      width: 100%;
      padding: var(--kk-2) var(--kk-4);
      border: 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      background: none;
      text-align: start;
      cursor: pointer;
    }
    .line:hover,
    .line:focus-visible {
      background: var(--mat-sys-surface-container);
      outline: none;
    }
    kk-icon {
      margin-top: 2px;
      color: var(--mat-sys-on-surface-variant);
    }
    .text {
      display: grid;
      flex: 1;
      min-width: 0;
    }
    .detail {
      display: -webkit-box;
      overflow: hidden;
      -webkit-line-clamp: 2;
      -webkit-box-orient: vertical;
      padding-inline-start: var(--kk-2);
      border-inline-start: 2px solid var(--mat-sys-outline-variant);
    }
    .unread {
      font-weight: 600;
    }
    .dot {
      flex: none;
      width: 8px;
      height: 8px;
      margin-top: 8px;
      border-radius: 50%;
      background: var(--mat-sys-primary);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotificationLine {
  readonly item = input.required<NotificationView>();
  /** The line was chosen. */
  readonly opened = output<void>();
  protected readonly icon = computed(() => icons[this.item().kind] ?? 'notifications');
  readonly #transloco = inject(TranslocoService);
  readonly #locale = inject(LocaleStore).locale;
  readonly #session = inject(SessionStore);
  readonly #say: Say = (key, params) => this.#transloco.translate(`app.notifications.${key}`, params);
  protected readonly text = computed(() =>
    notificationText(this.item(), this.#locale(), this.#say, this.#session.user()?.id),
  );
  protected readonly detail = computed(() => notificationDetail(this.item(), this.#locale(), this.#say));
}
