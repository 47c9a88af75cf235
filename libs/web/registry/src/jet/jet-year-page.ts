import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { fiscalYearLabel } from '@kakehashi/shared/calendar';
import type { JetYearDetail } from '@kakehashi/shared/contracts';
import { InstantPipe, LocaleStore, ProblemText, SessionStore, type FormPage } from '@kakehashi/web/platform';
import { Icon, LoadFailed, PageHeader, Skeleton } from '@kakehashi/web/ui';
import { JetForm } from './jet-form';
import { JetTable } from './jet-table';

/** The figures of a year with their source, and what was corrected of them. */
@Component({
  selector: 'kk-jet-year-page',
  imports: [Icon, InstantPipe, JetForm, JetTable, LoadFailed, PageHeader, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <div class="kk-page">
      <p>
        <a routerLink="/reports/jet-figures">{{ 'jetFigures.back' | transloco }}</a>
      </p>
      @if (year.hasValue()) {
        @let one = year.value();
        <kk-page-header [heading]="'JET ' + label()">
          @if (mayEdit() && !correcting()) {
            <button kkPrimary type="button" class="kk-button kk-button--primary" (click)="correcting.set(true)">
              <kk-icon name="edit" />{{ 'jetFigures.correct' | transloco }}
            </button>
          }
        </kk-page-header>
        @if (one.inRecord) {
          <p class="kk-notice"><kk-icon name="info" />{{ 'jetFigures.inRecord' | transloco }}</p>
        }
        @if (correcting()) {
          <kk-jet-form [year]="one" (saved)="show($event)" (left)="correcting.set(false)" />
        }
        @for (revision of [one.current].concat(one.earlier); track revision.revision) {
          <section class="kk-card" [attr.aria-labelledby]="'jet-revision-' + revision.revision">
            <div class="kk-card__head">
              <h2 [id]="'jet-revision-' + revision.revision">
                {{ ($first ? 'jetFigures.current' : 'jetFigures.earlier') | transloco }}
                <span class="kk-muted kk-small">{{
                  'jetFigures.revision' | transloco: { number: revision.revision }
                }}</span>
              </h2>
            </div>
            <dl class="kk-facts kk-card__body">
              <dt>{{ 'jetFigures.source' | transloco }}</dt>
              <dd>{{ revision.source }}</dd>
              @if (revision.reason) {
                <dt>{{ 'jetFigures.reason' | transloco }}</dt>
                <dd>{{ revision.reason }}</dd>
              }
              @if (revision.note) {
                <dt>{{ 'jetFigures.note' | transloco }}</dt>
                <dd>{{ revision.note }}</dd>
              }
              <dt>{{ 'jetFigures.enteredBy' | transloco }}</dt>
              <dd>{{ revision.enteredBy }} {{ revision.enteredAt | kkInstant }}</dd>
            </dl>
            <kk-jet-table
              [revision]="revision"
              [label]="
                ('jetFigures.rows' | transloco) +
                ' ' +
                ('jetFigures.revision' | transloco: { number: revision.revision })
              "
            />
          </section>
        }
      } @else if (year.error(); as error) {
        <kk-page-header [heading]="'jetFigures.title' | transloco" />
        <kk-load-failed [text]="texts.of(error)" (retried)="year.reload()" />
      } @else {
        <kk-skeleton [rows]="8" />
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class JetYearPage implements FormPage {
  private readonly form = viewChild(JetForm);
  /** From the address. */
  readonly fiscalYear = input.required<string>();
  readonly #locale = inject(LocaleStore).locale;
  readonly #session = inject(SessionStore);
  protected readonly texts = inject(ProblemText);
  protected readonly correcting = signal(false);
  protected readonly mayEdit = computed(() => this.#session.can('jet.edit'));
  protected readonly year = httpResource<JetYearDetail>(() => `/api/jet-figures/${this.fiscalYear()}`);
  protected readonly label = computed(() => fiscalYearLabel(Number(this.fiscalYear()), this.#locale()));

  unsaved(): boolean {
    return this.form()?.unsaved() ?? false;
  }

  protected show(saved: JetYearDetail): void {
    this.year.set(saved);
    this.correcting.set(false);
  }
}
