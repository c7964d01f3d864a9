package nl.vrijplaats.desk;

import java.util.List;
import nl.vrijplaats.account.Account;
import nl.vrijplaats.account.Accounts;
import nl.vrijplaats.content.WorkingCopies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What the screens need: the reader of forms, and the person who is signed in as an argument. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

  @Bean
  FormReader formReader(WorkingCopies workingCopies) {
    return new FormReader(id -> workingCopies.find(id).map(copy -> copy.item().type()));
  }

  @Bean
  WebMvcConfigurer signedInPerson(Accounts accounts) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedInPerson(accounts));
      }
    };
  }

  /** Hands the account of who is signed in to a method that asks for an {@link Account}. */
  private record SignedInPerson(Accounts accounts) implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Account.class);
    }

    @Override
    public Account resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var principal = request.getUserPrincipal();
      if (principal == null) {
        throw new AccessDeniedException("Nobody is signed in");
      }
      return accounts
          .find(principal.getName())
          .orElseThrow(() -> new AccessDeniedException("The account no longer exists"));
    }
  }
}
