package org.relucid.proofs.library.judge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {
  @Test
  void folders_ending_and_gz_are_taken_off() {
    assertThat(FileName.of("./benchmarks/vnnlib/prop_1.vnnlib.gz"))
        .isEqualTo(new FileName("prop_1", ".vnnlib"));
    assertThat(FileName.of("NET.ONNX")).isEqualTo(new FileName("NET", ".onnx"));
  }

  @Test
  void a_point_inside_a_stem_is_no_ending() {
    assertThat(FileName.of("prop_0_0.05")).isEqualTo(new FileName("prop_0_0.05", ""));
    assertThat(FileName.of("prop_0_0.05.vnnlib").stem()).isEqualTo("prop_0_0.05");
  }

  @Test
  void an_ending_alone_is_a_name() {
    assertThat(FileName.of(".onnx")).isEqualTo(new FileName(".onnx", ""));
    assertThat(FileName.of("")).isEqualTo(new FileName("", ""));
  }
}
