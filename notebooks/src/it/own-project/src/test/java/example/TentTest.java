package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.relucid.expressivity.Answer;
import org.relucid.expressivity.encode.Encoders;
import org.relucid.theory.function.Expression;
import org.relucid.theory.network.ScalarNetwork;
import org.relucid.theory.network.Spelling;

class TentTest {
  private final ScalarNetwork network = Tent.encoded(Tent.function());

  private String certificate() {
    return assertInstanceOf(Answer.Precise.class, Tent.precision(network)).evidence().certificate();
  }

  @Test
  void the_network_is_the_tent() {
    assertTrue(Encoders.areEqual(network, Tent.function()));
  }

  @Test
  void its_certificate_is_accepted() {
    assertTrue(Tent.isAccepted(certificate()));
  }

  @Test
  void a_forged_certificate_is_refused() {
    String forged = certificate().replace("y1 = -h3 + 1", "y1 = -h2 + 1");
    assertNotEquals(certificate(), forged);
    assertFalse(Tent.isAccepted(forged));
  }

  @Test
  void the_program_says_so() {
    PrintStream usual = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said));
    try {
      Tent.main(new String[0]);
    } finally {
      System.setOut(usual);
    }
    assertEquals(
        """
        relucid-network 1
        inputs 1
        h1 = relu(2*x1 - 2)
        h2 = relu(x1 - h1)
        h3 = relu(-h2 + 1)
        y1 = -h3 + 1
        precise; accepted: true
        """,
        said.toString());
  }

  @Test
  void another_network_for_the_tent_is_not_precise() {
    ScalarNetwork spelt =
        Spelling.network(Expression.parse("relu(x) - 2*relu(x - 1) + relu(x - 2)")).expand();
    assertTrue(Encoders.areEqual(spelt, Tent.function()));
    assertInstanceOf(Answer.Imprecise.class, Tent.precision(spelt));
  }
}
