import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  OnInit,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { LocaleStore, SessionStore } from '@kakehashi/web/platform';
import { OwnPasswordForm } from '../shell/own-password-form';
import { LanguageSwitch } from '../shell/language-switch';
import { SignInForm } from './sign-in-form';

/** The sign-in page. */
@Component({
  selector: 'kk-login',
  imports: [LanguageSwitch, OwnPasswordForm, SignInForm, TranslocoPipe],
  templateUrl: './login.html',
  styleUrl: './login.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Login implements OnInit {
  /** Where the reader wanted to go. */
  readonly returnUrl = input<string>();
  readonly #router = inject(Router);
  readonly #session = inject(SessionStore);
  protected readonly mustChange = this.#session.mustChangePassword;
  protected readonly locale = inject(LocaleStore);

  /** Says what is asked for when the form takes the place of the other one. */
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  constructor() {
    effect(() => this.heading()?.nativeElement.focus());
  }

  async ngOnInit(): Promise<void> {
    const session = await this.#session.load().catch(() => null);
    if (session && !session.mustChangePassword) await this.enter();
  }

  /** Goes on after signing in, unless an administrator set the password: the form to replace it appears first. */
  protected async proceed(): Promise<void> {
    if (!this.mustChange()) await this.enter();
  }

  protected signOut(): Promise<void> {
    return this.#session.signOut();
  }

  protected async enter(): Promise<void> {
    const url = this.returnUrl();
    // Only an address inside this application, never one that a link brought along from elsewhere.
    await this.#router.navigateByUrl(url?.startsWith('/') && !url.startsWith('//') ? url : '/home', {
      replaceUrl: true,
    });
  }
}
