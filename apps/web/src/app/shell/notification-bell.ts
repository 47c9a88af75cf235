import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin, ConnectedPosition } from '@angular/cdk/overlay';
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DestroyRef, DOCUMENT, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { NotificationList, NotificationView } from '@kakehashi/shared/contracts';
import { ProblemText, SessionStore, withoutSignIn } from '@kakehashi/web/platform';
import { EmptyState, Icon, Skeleton, Toasts } from '@kakehashi/web/ui';
import { firstValueFrom } from 'rxjs';
import { NotificationLine } from './notification-line';

const everyMs = 60_000;

/** What the reader should know, the newest first; asks again each minute while the window is seen. */
@Component({
  selector: 'kk-notification-bell',
  imports: [
    CdkConnectedOverlay,
    CdkOverlayOrigin,
    CdkTrapFocus,
    EmptyState,
    Icon,
    NotificationLine,
    Skeleton,
    TranslocoPipe,
  ],
  template: `
    <button
      type="button"
      class="kk-button kk-button--icon bell"
      cdkOverlayOrigin
      #origin="cdkOverlayOrigin"
      [attr.aria-expanded]="open()"
      aria-haspopup="dialog"
      [attr.aria-label]="
        ('app.notifications.title' | transloco) +
        (unread() ? ': ' + ('app.notifications.unread' | transloco: { count: unread() }) : '')
      "
      (click)="toggle()"
    >
      <kk-icon name="notifications" />
      @if (unread(); as count) {
        <span class="dot" aria-hidden="true">{{ count > 99 ? '99+' : count }}</span>
      }
    </button>

    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="open()"
      [cdkConnectedOverlayPositions]="positions"
      [cdkConnectedOverlayPush]="true"
      (overlayOutsideClick)="close($event, origin.elementRef.nativeElement)"
      (detach)="open.set(false)"
    >
      <div
        class="kk-menu panel"
        role="dialog"
        tabindex="-1"
        cdkTrapFocus
        [cdkTrapFocusAutoCapture]="true"
        [attr.aria-label]="'app.notifications.title' | transloco"
      >
        @if (list.hasValue()) {
          @for (item of list.value().items; track item.id) {
            <kk-notification-line [item]="item" (opened)="visit(item)" />
          } @empty {
            <kk-empty-state
              icon="notifications"
              [heading]="'app.notifications.none' | transloco"
              [text]="'app.notifications.noneText' | transloco"
            />
          }
          @if (unread()) {
            <button type="button" class="kk-button kk-button--text all" (click)="markRead()">
              {{ 'app.notifications.read' | transloco }}
            </button>
          }
        } @else if (list.error()) {
          <kk-empty-state kind="failed" [heading]="'app.notifications.failed' | transloco" />
        } @else {
          <kk-skeleton class="waiting" />
        }
      </div>
    </ng-template>
  `,
  styles: `
    .bell {
      position: relative;
    }
    .dot {
      position: absolute;
      inset-block-start: 1px;
      inset-inline-end: 0;
      min-width: 18px;
      padding: 0 4px;
      border-radius: 9px;
      background: var(--mat-sys-error);
      color: var(--mat-sys-on-error);
      font-size: 11px;
      line-height: 18px;
      text-align: center;
    }
    .panel {
      width: min(400px, calc(100vw - 16px));
      max-width: none;
    }
    .all {
      margin: var(--kk-1);
      justify-self: end;
    }
    .waiting {
      padding: var(--kk-4);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NotificationBell {
  readonly #http = inject(HttpClient);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #texts = inject(ProblemText);
  readonly #session = inject(SessionStore);

  // A look in the background must not ask an absent person to sign in.
  protected readonly list = httpResource<NotificationList>(() =>
    this.#session.can('case.read') ? { url: '/api/notifications', context: withoutSignIn() } : undefined,
  );
  protected readonly open = signal(false);
  protected readonly positions: ConnectedPosition[] = [
    { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 4 },
  ];
  protected readonly unread = computed(() => (this.list.hasValue() ? this.list.value().unread : 0));

  constructor() {
    const document = inject(DOCUMENT);
    const timer = setInterval(() => document.visibilityState === 'visible' && this.list.reload(), everyMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  protected toggle(): void {
    this.open.update((open) => !open);
    if (this.open()) this.list.reload();
  }

  /** A click outside closes; one on the bell itself does so by its own handler. */
  protected close(event: MouseEvent, bell: HTMLElement): void {
    if (!bell.contains(event.target as Node)) this.open.set(false);
  }

  protected visit(item: NotificationView): void {
    this.open.set(false);
    if (!item.read) void this.markRead([item.id]);
    void this.#router.navigate(item.reference ? ['/cases', item.reference] : this.#leaving(item));
  }

  #leaving({ roleEnd }: NotificationView): string[] {
    const id = roleEnd?.person.id;
    return !id || id === this.#session.user()?.id ? ['/leaving'] : ['/leaving', id];
  }

  protected async markRead(ids?: string[]): Promise<void> {
    try {
      await firstValueFrom(this.#http.post('/api/notifications/read', ids ? { ids } : {}));
      this.list.reload();
    } catch (error) {
      this.#toasts.error(this.#texts.of(error));
    }
  }
}
