import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, Injector, computed, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { caseTypeOfReference, type CaseType } from '@kakehashi/shared/case-types';
import { ProblemText, SessionStore, readAgain } from '@kakehashi/web/platform';
import { Field, FieldInput, Icon, StateBadge } from '@kakehashi/web/ui';
import { CaseWords } from '../model/case-words';
import { lastAnswer } from '../model/last-answer';
import type { CaseView, LinkView, UserRef } from '../model/views';
import { CaseStore } from './case-store';

const linkKinds = ['related', 'follow_up', 'duplicate'] as const;

/** Cases linked to this one, and who follows it. */
@Component({
  selector: 'kk-links-panel',
  imports: [ReactiveFormsModule, RouterLink, TranslocoPipe, Field, FieldInput, Icon, StateBadge],
  template: `
    <section class="kk-card" aria-labelledby="kk-links-title">
      <div class="kk-card__head">
        <h2 id="kk-links-title">{{ 'cases.links.title' | transloco }}</h2>
        @if (mayLink() && !adding()) {
          <button type="button" class="kk-button kk-button--small" (click)="adding.set(true)">
            <kk-icon name="link" />{{ 'cases.links.add' | transloco }}
          </button>
        }
      </div>
      @if (adding()) {
        <form class="kk-card__body kk-stack" [formGroup]="form" (ngSubmit)="add()">
          <kk-field
            [label]="'cases.links.reference' | transloco"
            [error]="error()"
            hint="V-SIN-2026-0042, D-SIN-2026-0007"
          >
            <input kkInput class="kk-input" formControlName="reference" autocomplete="off" />
          </kk-field>
          <kk-field [label]="'cases.links.kind' | transloco">
            <select kkInput class="kk-select" formControlName="kind">
              @for (kind of kinds; track kind) {
                <option [value]="kind">{{ 'cases.links.kinds.' + kind | transloco }}</option>
              }
            </select>
          </kk-field>
          <div class="kk-actions">
            <button type="submit" class="kk-button kk-button--primary">{{ 'cases.links.save' | transloco }}</button>
            <button type="button" class="kk-button" (click)="stop()">{{ 'cases.cancel' | transloco }}</button>
          </div>
        </form>
      }
      <ul class="kk-lines">
        @for (link of links(); track link.id) {
          <li class="link">
            <span class="kk-small kk-muted">{{ 'cases.links.kinds.' + nameOf(link) | transloco }}</span>
            <a [routerLink]="['/cases', link.reference]">{{ link.reference }}</a>
            <kk-state-badge
              [label]="words.state(typeOf(link), link.state)"
              [tone]="words.tone(typeOf(link), link.state)"
            />
            @if (mayLink()) {
              <button
                type="button"
                class="kk-button kk-button--icon"
                [attr.aria-label]="'cases.links.remove' | transloco: { reference: link.reference }"
                (click)="remove(link)"
              >
                <kk-icon name="close" />
              </button>
            }
            <span class="title">{{ link.title }}</span>
          </li>
        } @empty {
          <li class="link kk-muted">{{ 'cases.links.none' | transloco }}</li>
        }
      </ul>
      @if (watchers().length) {
        <p class="watchers kk-small">
          <span class="kk-muted">{{ 'cases.links.watchers' | transloco }}</span>
          {{ watcherNames() }}
        </p>
      }
    </section>
  `,
  styles: `
    .link {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--kk-1) var(--kk-2);
      padding: var(--kk-2) var(--kk-4);
    }
    .link .kk-button--icon {
      margin-inline-start: auto;
    }
    .title {
      flex-basis: 100%;
    }
    .watchers {
      padding: var(--kk-2) var(--kk-4);
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinksPanel {
  readonly view = input.required<CaseView>();
  protected readonly words = inject(CaseWords);
  protected readonly kinds = linkKinds;
  protected readonly adding = signal(false);
  protected readonly error = signal<string | null>(null);
  protected readonly form = new FormGroup({
    reference: new FormControl('', { nonNullable: true, validators: Validators.required }),
    kind: new FormControl<(typeof linkKinds)[number]>('related', { nonNullable: true }),
  });
  readonly #store = inject(CaseStore);
  readonly #injector = inject(Injector);
  readonly #session = inject(SessionStore);
  readonly #problems = inject(ProblemText);
  readonly #links = httpResource<{ items: LinkView[] }>(() => this.#store.url('links'));
  readonly #watchers = httpResource<{ items: UserRef[] }>(
    // Whether the reader follows changes who is listed.
    () => (this.view() ? this.#store.url('watchers') : undefined),
  );
  readonly #lastLinks = lastAnswer(this.#links);
  readonly #lastWatchers = lastAnswer(this.#watchers);
  protected readonly links = computed(() => this.#lastLinks()?.items ?? []);
  protected readonly watchers = computed(() => this.#lastWatchers()?.items ?? []);
  protected readonly watcherNames = computed(() =>
    this.watchers()
      .map(({ displayName }) => displayName)
      .join('、'),
  );
  protected readonly mayLink = computed(() => this.#session.can('case.link', { office: this.view().office }));

  /** A case that is followed up is called otherwise than the one that follows. */
  protected nameOf({ kind, direction }: LinkView): string {
    return kind === 'follow_up' && direction === 'from' ? 'followed_by' : kind;
  }

  /** The reference tells the type. */
  protected typeOf({ reference }: LinkView): CaseType {
    return caseTypeOfReference(reference) ?? this.view().type;
  }

  protected async add(): Promise<void> {
    const { reference, kind } = this.form.getRawValue();
    const wanted = reference.normalize('NFKC').trim().toUpperCase();
    if (!wanted) {
      this.form.controls.reference.markAsTouched();
      this.error.set(this.#problems.ofControl(this.form.controls.reference));
      return;
    }
    try {
      await this.#store.send('POST', 'links', { reference: wanted, kind });
      readAgain(this.#links, this.#injector);
      this.stop();
    } catch (error) {
      this.error.set(this.#problems.of(error));
    }
  }

  protected async remove(link: LinkView): Promise<void> {
    try {
      await this.#store.send('DELETE', `links/${link.id}`);
      readAgain(this.#links, this.#injector);
    } catch (error) {
      this.error.set(this.#problems.of(error));
    }
  }

  protected stop(): void {
    this.adding.set(false);
    this.error.set(null);
    this.form.reset();
  }
}
