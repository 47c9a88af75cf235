import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  input,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { openItemDefinitions } from '@kakehashi/shared/access';
import {
  isProblemCode,
  problemCodes,
  type HandOverRow,
  type Label,
  type OpenItemCount,
} from '@kakehashi/shared/contracts';
import { LabelPipe } from '@kakehashi/web/platform';
import { Icon } from '@kakehashi/web/ui';
import { nameOf } from './open-items';

/** What would become of each item, before anything does. */
@Component({
  selector: 'kk-hand-over-preview',
  imports: [Icon, LabelPipe, TranslocoPipe],
  template: `
    <section class="kk-card" aria-labelledby="kk-preview-title">
      <div class="kk-card__head">
        <h2 id="kk-preview-title" tabindex="-1" #heading>{{ 'leaving.preview.title' | transloco }}</h2>
      </div>
      <div class="kk-card__body kk-stack">
        @if (changed()) {
          <p class="kk-notice kk-notice--error" role="alert">
            <kk-icon name="error" />{{ 'leaving.preview.changed' | transloco }}
          </p>
        }
        @if (possible()) {
          <p>{{ 'leaving.preview.lead' | transloco: { name: successor(), count: possible() } }}</p>
        } @else {
          <p class="kk-notice kk-notice--waiting"><kk-icon name="warning" />{{ 'leaving.preview.none' | transloco }}</p>
        }
        @if (refused() && possible()) {
          <p class="kk-notice kk-notice--waiting">
            <kk-icon name="warning" />{{ 'leaving.preview.refused' | transloco: { count: refused() } }}
          </p>
        }
        @if (approvals(); as waiting) {
          @if (waiting.count) {
            <p>{{ 'leaving.preview.approvals' | transloco: { count: waiting.count, sole: waiting.lacking } }}</p>
          }
        }
        <div class="kk-actions">
          <button type="button" class="kk-button" (click)="left.emit()">
            {{ 'leaving.preview.back' | transloco }}
          </button>
          @if (possible()) {
            <button
              type="button"
              class="kk-button kk-button--primary"
              [attr.aria-busy]="busy() ? 'true' : null"
              (click)="confirmed.emit()"
            >
              {{ 'leaving.preview.act' | transloco: { count: possible() } }}
            </button>
          }
        </div>
      </div>
      <div class="kk-table-wrap" tabindex="0" role="region" aria-labelledby="kk-preview-title">
        <table class="kk-table kk-table--stack">
          <thead>
            <tr>
              <th scope="col">{{ 'leaving.columns.kind' | transloco }}</th>
              <th scope="col">{{ 'leaving.columns.reference' | transloco }}</th>
              <th scope="col">{{ 'leaving.columns.what' | transloco }}</th>
              <th scope="col">{{ 'leaving.columns.result' | transloco }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track name(row.item)) {
              <tr>
                <td [attr.data-label]="'leaving.columns.kind' | transloco">
                  <span>{{ kinds[row.item.kind].label | kkLabel }}</span>
                </td>
                <th scope="row" class="kk-nowrap">{{ row.item.reference ?? row.item.id }}</th>
                <td [attr.data-label]="'leaving.columns.what' | transloco">
                  <span>{{ row.item.title }}</span>
                </td>
                <td [attr.data-label]="'leaving.columns.result' | transloco">
                  <span class="result" [class.result--refused]="!row.ok">
                    <kk-icon [name]="row.ok ? 'check_circle' : 'error'" />
                    {{ row.ok ? ('leaving.preview.ok' | transloco) : (why(row) | kkLabel) }}
                  </span>
                </td>
              </tr>
            }
          </tbody>
        </table>
      </div>
    </section>
  `,
  styles: `
    .result {
      display: inline-flex;
      vertical-align: middle;
      align-items: center;
      gap: var(--kk-2);
    }
    .result--refused {
      color: var(--mat-sys-error);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HandOverPreview {
  readonly rows = input.required<readonly HandOverRow[]>();
  readonly busy = input(false);
  /** The decisions that wait for the person: they stay where they are. */
  readonly approvals = input<OpenItemCount>();
  /** Whether these rows come from an act that was refused. */
  readonly changed = input(false);
  /** The reader wants all that is possible done. */
  readonly confirmed = output<void>();
  /** The reader goes back without it. */
  readonly left = output<void>();
  protected readonly kinds = openItemDefinitions;
  protected readonly name = nameOf;
  protected readonly possible = computed(() => this.rows().filter(({ ok }) => ok).length);
  protected readonly refused = computed(() => this.rows().length - this.possible());
  protected readonly successor = computed(() => this.rows()[0]?.to.displayName ?? '');
  protected readonly why = whyOf;
  protected readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
  }
}

/** Why an item cannot go, in both languages, so that the words follow the reader's. */
function whyOf({ code, message }: HandOverRow): Label {
  return isProblemCode(code) ? problemCodes[code].title : { ja: message ?? '', en: message ?? '' };
}
