#include "report/gantt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <ri/job_metadata.hpp>
#include <string_view>

#include "jobs/duration.hpp"
#include "jobs/names.hpp"
#include "jobs/time.hpp"
#include "report/svg.hpp"
#include "report/time_axis.hpp"
#include "terminal/visible.hpp"
#include "terminal/width.hpp"

namespace tools {
namespace {

// All in pixels.
constexpr double width = 1000;
constexpr double margin = 16;
constexpr double id_left = margin;
constexpr double type_left = 124;
constexpr double plot_left = 272;
constexpr double plot_right = width - 88;  // room for the elapsed time of the last bar
constexpr double title_baseline = 28;
constexpr double legend_top = 42;
constexpr double axis_height = 34;
constexpr double first_row_top = legend_top + 22 + axis_height;
constexpr double shortest_bar = 1.5;  // so that each bar can be seen
constexpr std::size_t many_rows = 25;
constexpr std::size_t most_ticks = 8;
constexpr std::size_t id_columns = 13;
constexpr std::size_t type_columns = 22;

// How a status looks. The hatches tell apart what the colours may not: solid, lines, crossed lines.
struct Look {
  ri::JobStatus status;
  const char* name;
  const char* colour;
  const char* hatch;  // a path in a square of 8 by 8, or nothing
};

constexpr std::array looks = {
    Look{ri::JobStatus::SUCCEEDED, "succeeded", "#2f855a", ""},
    Look{ri::JobStatus::RUNNING, "running", "#2b6cb0", "M0 2H8M0 6H8"},
    Look{ri::JobStatus::FAILED, "failed", "#c53030", "M-1 1L1 -1M0 8L8 0M7 9L9 7"},
    Look{ri::JobStatus::CANCELLED, "cancelled", "#b7791f", "M0 0L8 8M8 0L0 8"},
    Look{ri::JobStatus::UNSPECIFIED, "other", "#6b7280", "M2 0V8M6 0V8"},
};
constexpr const char* queued_colour = "#d9dee5";
constexpr const char* queued_edge = "#8a94a3";

// What the running part of a status looks like; pending and requested jobs have none, but a server
// may say otherwise.
const Look& look_of(ri::JobStatus status) {
  const auto found = std::find_if(looks.begin(), looks.end(),
                                  [&](const Look& look) { return look.status == status; });
  return found != looks.end() ? *found : looks.back();
}

std::optional<ri::Timestamp> beginning(const Bar& bar) {
  if (bar.created && bar.started) return std::min(*bar.created, *bar.started);
  return bar.created ? bar.created : bar.started;
}

std::string minute_text(const ri::Timestamp& time) {
  std::string text = ri::to_string(time);  // 2024-03-01T12:00:07.482Z
  text.resize(16);
  text[10] = ' ';
  return text;
}

// From times to pixels.
class Scale {
 public:
  explicit Scale(const std::vector<Bar>& bars) {
    bool any = false;
    for (const Bar& bar : bars) {
      for (const auto& time : {bar.created, bar.started, bar.ended}) {
        if (!time || !beginning(bar)) continue;
        first_ = any ? std::min(first_, *time) : *time;
        last_ = any ? std::max(last_, *time) : *time;
        any = true;
      }
    }
    empty_ = !any;
    if (seconds_between(first_, last_) < 1) {
      // A moment: a second on either side, as far as time goes.
      const ri::Timestamp middle = first_;
      if (middle > ri::Timestamp::min()) {
        first_ = ri::Timestamp::from_unix(
            std::max(middle.seconds() - 1, ri::Timestamp::min().seconds()));
      }
      last_ =
          ri::Timestamp::from_unix(std::min(middle.seconds() + 2, ri::Timestamp::max().seconds()));
    }
  }

  bool empty() const { return empty_; }
  const ri::Timestamp& first() const { return first_; }
  const ri::Timestamp& last() const { return last_; }

  double operator()(const ri::Timestamp& time) const {
    const double part = seconds_between(first_, time) / seconds_between(first_, last_);
    return plot_left + part * (plot_right - plot_left);
  }

 private:
  ri::Timestamp first_ = ri::Timestamp::from_unix(0);
  ri::Timestamp last_ = ri::Timestamp::from_unix(0);
  bool empty_ = true;
};

class Picture {
 public:
  explicit Picture(std::vector<Bar> bars)
      : bars_(std::move(bars)),
        scale_(bars_),
        row_height_(bars_.size() > many_rows ? 15 : 22),
        bar_height_(bars_.size() > many_rows ? 10 : 14),
        font_size_(bars_.size() > many_rows ? 10 : 12),
        plot_bottom_(first_row_top + row_height_ * static_cast<double>(bars_.size())) {}

  std::string svg() {
    open();
    patterns();
    text(margin, title_baseline, R"( font-size="16" font-weight="bold")", title());
    legend();
    stripes();
    axis();
    double top = first_row_top;
    for (const Bar& bar : bars_) {
      row(bar, top);
      top += row_height_;
    }
    out_ += "</svg>\n";
    return std::move(out_);
  }

 private:
  std::string title() const {
    std::string title = fmt::format("{} {}", bars_.size(), bars_.size() == 1 ? "job" : "jobs");
    if (!scale_.empty()) {
      title +=
          fmt::format(", {} to {} UTC", minute_text(scale_.first()), minute_text(scale_.last()));
    }
    return title;
  }

  void open() {
    const double height = plot_bottom_ + axis_height + margin;
    out_ += fmt::format(
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}" )"
        R"(role="img" aria-labelledby="title" font-family="sans-serif" font-size="12" fill="#1f2933">)"
        "\n<title id=\"title\">{2}</title>\n"
        R"(<rect class="paper" width="100%" height="100%" fill="#ffffff"/>)"
        "\n",
        coordinate(width), coordinate(height), xml_escaped(title()));
  }

  void patterns() {
    out_ += "<defs>\n";
    for (const Look& look : looks) {
      out_ += fmt::format(R"(<pattern id="{0}" width="8" height="8" patternUnits="userSpaceOnUse">)"
                          R"(<rect width="8" height="8" fill="{1}"/>)",
                          look.name, look.colour);
      if (*look.hatch != '\0') {
        out_ += fmt::format(
            R"(<path d="{}" fill="none" stroke="#ffffff" stroke-opacity="0.6" stroke-width="1.5"/>)",
            look.hatch);
      }
      out_ += "</pattern>\n";
    }
    out_ += "</defs>\n";
  }

  void text(double x, double baseline, std::string_view attributes, std::string_view content) {
    out_ += fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>\n", coordinate(x),
                        coordinate(baseline), attributes, xml_escaped(content));
  }

  void legend() {
    double x = margin;
    const auto entry = [&](std::string_view name, const std::string& fill) {
      out_ += fmt::format("<rect class=\"key\" x=\"{}\" y=\"{}\" width=\"24\" height=\"12\" {}/>\n",
                          coordinate(x), coordinate(legend_top), fill);
      text(x + 30, legend_top + 10, "", name);
      x += 30 + 7.5 * static_cast<double>(name.size()) + 18;
    };
    entry("queued", queued_fill());
    for (const Look& look : looks) {
      const bool used = std::any_of(bars_.begin(), bars_.end(), [&](const Bar& bar) {
        return bar.started && &look_of(bar.status) == &look;
      });
      if (used) entry(look.name, fmt::format("fill=\"url(#{})\"", look.name));
    }
  }

  static std::string queued_fill() {
    return fmt::format(R"(fill="{}" stroke="{}" stroke-width="1")", queued_colour, queued_edge);
  }

  // Every other row is shaded, so that the eye keeps to a row on its way to a far bar.
  void stripes() {
    for (std::size_t i = 1; i < bars_.size(); i += 2) {
      out_ += fmt::format(
          R"(<rect class="stripe" x="{}" y="{}" width="{}" height="{}" fill="#f5f7fa"/>)"
          "\n",
          coordinate(margin / 2), coordinate(first_row_top + row_height_ * static_cast<double>(i)),
          coordinate(width - margin), coordinate(row_height_));
    }
  }

  void axis() {
    out_ += fmt::format(
        R"(<path class="axis" d="M{0} {1}H{2}M{0} {3}H{2}" fill="none" stroke="#9aa5b1"/>)"
        "\n",
        coordinate(plot_left), coordinate(first_row_top - 4), coordinate(plot_right),
        coordinate(plot_bottom_ + 4));
    if (scale_.empty()) return;
    for (const Tick& tick : ticks_between(scale_.first(), scale_.last(), most_ticks)) {
      const double x = scale_(tick.time);
      out_ +=
          fmt::format(R"(<path class="tick" d="M{0} {1}V{2}" fill="none" stroke="#e4e7eb"/>)"
                      "\n",
                      coordinate(x), coordinate(first_row_top - 8), coordinate(plot_bottom_ + 8));
      constexpr std::string_view style = R"( text-anchor="middle" font-size="11" fill="#52606d")";
      text(x, first_row_top - 12, style, tick.label);
      text(x, plot_bottom_ + 22, style, tick.label);
    }
  }

  void row(const Bar& bar, double top) {
    const double baseline = top + row_height_ / 2 + font_size_ * 0.35;
    out_ += "<g class=\"job\">\n<title>" + xml_escaped(tooltip(bar)) + "</title>\n";
    const std::string size = fmt::format(" font-size=\"{}\"", coordinate(font_size_));
    text(id_left, baseline, size + R"( font-family="monospace")",
         cut_to_width(visible(bar.id), id_columns));
    text(type_left, baseline, size, cut_to_width(visible(bar.type), type_columns));
    const double end = bars(bar, top);
    std::string note = bar.started ? bar.elapsed : bar.status_name;
    if (!beginning(bar)) note += ", no times";  // or it would seem to be at the axis's beginning
    text(end + 6, baseline, size + R"( fill="#52606d")",
         cut_to_width(visible(note), beginning(bar) ? 14 : 30));
    out_ += "</g>\n";
  }

  // Draws the parts of a bar and returns where it ends.
  double bars(const Bar& bar, double top) {
    const auto begin = beginning(bar);
    if (!begin) return plot_left;
    const double y = top + (row_height_ - bar_height_) / 2;
    double end = scale_(*begin);
    const auto part = [&](const char* kind, const ri::Timestamp& from, const ri::Timestamp& to,
                          const std::string& fill) {
      const double left = scale_(from);
      const double length = std::max(shortest_bar, scale_(to) - left);
      out_ += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}/>\n",
                          kind, coordinate(left), coordinate(y), coordinate(length),
                          coordinate(bar_height_), fill);
      end = std::max(end, left + length);
    };
    const auto queued_until = bar.started ? bar.started : bar.ended;
    if (bar.created && queued_until && *bar.created < *queued_until) {
      part("queued", *bar.created, *queued_until, queued_fill());
    } else if (!bar.started) {
      part("queued", *begin, *begin, queued_fill());
    }
    if (bar.started) {
      const Look& look = look_of(bar.status);
      part("running", *bar.started, std::max(bar.ended.value_or(*bar.started), *bar.started),
           fmt::format("fill=\"url(#{})\"", look.name));
    }
    return end;
  }

  static std::string tooltip(const Bar& bar) {
    std::string text = fmt::format("{} {}: {}", bar.id, bar.type, bar.status_name);
    if (bar.created) text += ", created " + ri::to_string(*bar.created);
    if (bar.started) text += ", started " + ri::to_string(*bar.started);
    if (!bar.elapsed.empty()) text += ", " + bar.elapsed;
    return text;
  }

  std::vector<Bar> bars_;
  Scale scale_;
  double row_height_;
  double bar_height_;
  double font_size_;
  double plot_bottom_;
  std::string out_;
};

}  // namespace

Bar bar_of(const ri::JobMetadata& job, const ri::Timestamp& now) {
  Bar bar;
  bar.id = job.job_id.value_or("");
  bar.type = type_name(job);
  bar.status = job.status;
  bar.status_name = status_name(job);
  bar.created = known_time(job.creation_time);
  bar.started = known_time(job.start_time);
  bar.ended = known_time(job.completion_time);
  const auto elapsed = ri::elapsed(job, now);
  if (elapsed) bar.elapsed = duration_text(*elapsed);
  if (!bar.ended && !ri::is_terminal(job)) {
    bar.ended = now;
  } else if (!bar.ended && bar.started && elapsed) {
    bar.ended = time_after(*bar.started, *elapsed);
  }
  return bar;
}

std::string gantt_svg(std::vector<Bar> bars, bool by_beginning) {
  if (by_beginning) {
    std::stable_sort(bars.begin(), bars.end(), [](const Bar& a, const Bar& b) {
      return std::make_pair(!beginning(a), beginning(a)) <
             std::make_pair(!beginning(b), beginning(b));
    });
  }
  return Picture(std::move(bars)).svg();
}

}  // namespace tools
