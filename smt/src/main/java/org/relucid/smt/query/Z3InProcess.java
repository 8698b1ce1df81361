package org.relucid.smt.query;

import com.microsoft.z3.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.relucid.smt.term.Logic;
import org.relucid.smt.term.Script;

/// Z3's library in this virtual machine, for small questions: fast to ask, but its memory is ours.
/// Nothing native is loaded before the first question.
///
/// The library works on a thread of its own. Where it neither answers nor obeys an interrupt, it is
/// left to itself, and the reply is unknown.
public final class Z3InProcess implements Solver {
  private static final Duration GRACE = Duration.ofSeconds(3);

  @Override
  public String name() {
    return Z3Run.version();
  }

  @Override
  public boolean takes(Logic logic) {
    return true;
  }

  @Override
  public Opinion ask(Script script, Limits limits) {
    long start = System.nanoTime();
    Z3Run.Request request = new Z3Run.Request(script.logic().name(), script.toSmtLib(), limits);
    Z3Run.Result result = answer(request);
    return new Opinion(
        name(), result.reply(), Duration.ofNanos(System.nanoTime() - start), result.statistics());
  }

  /// Names of assertions that contradict each other; empty where that is not found in time.
  public List<String> core(Script script, Limits limits) {
    Z3Run.Request request = new Z3Run.Request(script.logic().name(), script.toSmtLib(), limits);
    List<String> names = script.assertions().stream().map(Script.Assertion::name).toList();
    try (Context context = new Context()) {
      return Z3Run.core(context, request, names);
    }
  }

  private static Z3Run.Result answer(Z3Run.Request request) {
    Context context = new Context();
    CompletableFuture<Z3Run.Result> future = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("z3")
        .start(
            () -> {
              try {
                future.complete(Z3Run.ask(context, request));
              } catch (RuntimeException | Error fault) {
                future.completeExceptionally(fault);
              }
            });
    try {
      return patient(future, context, request.limits());
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      return unknown(String.valueOf(fault.getCause()));
    } finally {
      if (future.isDone()) {
        context.close();
      }
    }
  }

  private static Z3Run.Result patient(
      CompletableFuture<Z3Run.Result> future, Context context, Limits limits)
      throws ExecutionException {
    try {
      return future.get(limits.time().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      context.interrupt();
      return afterInterrupt(future, "out of time");
    } catch (InterruptedException stop) {
      context.interrupt();
      Z3Run.Result result = afterInterrupt(future, "interrupted");
      Thread.currentThread().interrupt();
      return result;
    }
  }

  private static Z3Run.Result afterInterrupt(CompletableFuture<Z3Run.Result> future, String reason)
      throws ExecutionException {
    try {
      future.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | InterruptedException deaf) {
      return unknown(reason + ", and does not stop");
    }
    return unknown(reason);
  }

  private static Z3Run.Result unknown(String reason) {
    return new Z3Run.Result(new Reply.Unknown(reason), Map.of());
  }
}
