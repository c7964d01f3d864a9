package nl.vrijplaats.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Questions with their right answers, and what a search engine makes of them.
 *
 * @param asked the questions
 */
record Judgements(List<Judged> asked) {

  /** How many answers are looked at. */
  static final int DEPTH = 10;

  /**
   * One question.
   *
   * @param kind what sort of question it is
   * @param grades identity of each right answer to how good it is, from 1
   */
  record Judged(String kind, String question, Map<String, Integer> grades) {}

  /** An engine: the identities it answers with, best first. */
  @FunctionalInterface
  interface Engine {
    List<String> answer(String question) throws IOException;
  }

  /**
   * What an engine makes of the questions, each from 0 to 1.
   *
   * @param mrr one divided by the place of the first right answer
   * @param ndcg how near the order is to the best one, with the grades counted
   * @param recall which part of the right answers is there
   */
  record Figures(int questions, double mrr, double ndcg, double recall) {
    @Override
    public String toString() {
      return "%5d questions  MRR@10 %.3f  nDCG@10 %.3f  recall@10 %.3f"
          .formatted(questions, mrr, ndcg, recall);
    }
  }

  /**
   * Reads lines of kind, question and answers with tabs between; answers are separated by commas,
   * each with its grade after an equals sign (2 where there is none).
   */
  static Judgements read(Path file) throws IOException {
    var asked = new ArrayList<Judged>();
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.split("\t", -1);
      if (parts.length != 3) {
        throw new IOException(file + ": not three parts: " + line);
      }
      var grades = new LinkedHashMap<String, Integer>();
      for (String answer : parts[2].split(",")) {
        String[] graded = answer.strip().split("=", -1);
        grades.put(graded[0], graded.length > 1 ? Integer.parseInt(graded[1]) : 2);
      }
      asked.add(new Judged(parts[0], parts[1], grades));
    }
    return new Judgements(asked);
  }

  /** The figures of all questions, and by kind. */
  Map<String, Figures> measure(Engine engine) throws IOException {
    var scores = new LinkedHashMap<String, List<double[]>>();
    for (Judged judged : asked) {
      List<String> answer = engine.answer(judged.question());
      double[] score = score(judged.grades(), answer.subList(0, Math.min(DEPTH, answer.size())));
      scores.computeIfAbsent("all", kind -> new ArrayList<>()).add(score);
      scores.computeIfAbsent(judged.kind(), kind -> new ArrayList<>()).add(score);
    }
    var figures = new LinkedHashMap<String, Figures>();
    scores.forEach((kind, all) -> figures.put(kind, mean(all)));
    return figures;
  }

  private static Figures mean(List<double[]> all) {
    double[] sum = new double[3];
    for (double[] one : all) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += one[i];
      }
    }
    int number = all.size();
    return new Figures(number, sum[0] / number, sum[1] / number, sum[2] / number);
  }

  static double[] score(Map<String, Integer> grades, List<String> answer) {
    double first = 0;
    double gained = 0;
    int found = 0;
    for (int i = 0; i < answer.size(); i++) {
      Integer grade = grades.get(answer.get(i));
      if (grade != null) {
        first = first == 0 ? 1.0 / (i + 1) : first;
        gained += gain(grade, i);
        found++;
      }
    }
    double best = 0;
    List<Integer> sorted = grades.values().stream().sorted((a, b) -> b - a).toList();
    for (int i = 0; i < Math.min(DEPTH, sorted.size()); i++) {
      best += gain(sorted.get(i), i);
    }
    return new double[] {first, gained / best, (double) found / Math.min(DEPTH, grades.size())};
  }

  private static double gain(int grade, int place) {
    return (Math.pow(2, grade) - 1) / (Math.log(place + 2) / Math.log(2));
  }
}
