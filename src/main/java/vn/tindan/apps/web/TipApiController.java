package vn.tindan.apps.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.tindan.accounts.ApplicationKeys;
import vn.tindan.apps.Requests;
import vn.tindan.guard.IntakeGuard;
import vn.tindan.tips.TipIntake;
import vn.tindan.tips.receipt.Receipt;
import vn.tindan.web.Language;

/** The door for other applications: a tip in, a receipt out; and how far a tip has come, by its receipt. */
@RestController
@RequestMapping(path = "/api/v1/tips", produces = MediaType.APPLICATION_JSON_VALUE)
class TipApiController {

    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x21-\\x7e]{8,200}");

    private final TipIntake intake;
    private final ApiTips tips;
    private final ApiBody bodies;
    private final Requests requests;
    private final IntakeGuard guard;
    private final MessageSource messages;

    TipApiController(
            TipIntake intake,
            ApiTips tips,
            ApiBody bodies,
            Requests requests,
            IntakeGuard guard,
            MessageSource messages) {
        this.intake = intake;
        this.tips = tips;
        this.bodies = bodies;
        this.requests = requests;
        this.guard = guard;
        this.messages = messages;
    }

    /** The receipt, which is never told again but to the same request. */
    @Schema(name = "Receipt")
    record Told(
            @Schema(description = "Mã biên nhận, 24 chữ số; chỉ đưa cho người báo tin", example = "0123…")
            String receipt,

            @Schema(description = "Để hiện và đọc: sáu nhóm bốn số")
            List<String> groups,

            @Schema(description = "Nơi nhận tin") String unit) {}

    @Operation(
            summary = "Gửi một tin báo",
            description = "Biên nhận chỉ trả về khi tin đã được lưu bền vững và vào sổ. Gửi lại cùng Idempotency-Key và"
                    + " cùng nội dung cho cùng một biên nhận; nội dung khác bị từ chối (422).",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = TellRequest.class))))
    @ApiResponse(responseCode = "201", description = "Tin đã được nhận")
    @ApiResponse(responseCode = "400", description = "JSON hỏng, hoặc thiếu Idempotency-Key")
    @ApiResponse(responseCode = "401", description = "Thiếu khóa ứng dụng, hoặc khóa sai")
    @ApiResponse(responseCode = "422", description = "Có trường sai, hoặc Idempotency-Key đã dùng cho nội dung khác")
    @ApiResponse(responseCode = "503", description = "Tạm ngừng nhận tin; thử lại sau Retry-After giây")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Told tell(
            @AuthenticationPrincipal ApplicationKeys.Caller caller,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            HttpServletRequest request)
            throws IOException {
        String given = key.filter(each -> IDEMPOTENCY_KEY.matcher(each).matches())
                .orElseThrow(() -> new ApiProblem(HttpStatus.BAD_REQUEST, "apps.api.idempotency"));
        byte[] body = bodies.read(request);
        var told = bodies.parse(body);
        var unit = tips.unit(told.unit());
        var wrongs = told.wrongs(unit.isPresent());
        if (!wrongs.isEmpty() || unit.isEmpty()) {
            throw new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "apps.api.wrong", wrongs);
        }
        if (!requests.isSame(caller.id(), given, body)) {
            throw new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "apps.api.other-body");
        }
        var draft = told.toDraft(requests.submissionOf(caller.id(), given), unit.get());
        Receipt receipt = guard.inTurn(() -> intake.receive(draft));
        return new Told(receipt.digits(), List.of(receipt.groups()), unit.get().toString());
    }

    @Operation(
            summary = "Tin đã đến đâu",
            description =
                    "Mã biên nhận gửi trong tiêu đề Tip-Receipt, không bao giờ trong địa chỉ. Không tính là một lần mở tin.")
    @ApiResponse(responseCode = "404", description = "Mã này không mở được tin nào")
    @GetMapping("/status")
    ApiTips.Standing status(@RequestHeader("Tip-Receipt") Optional<String> receipt) {
        return receipt.flatMap(Receipt::parse)
                .flatMap(tips::standing)
                .orElseThrow(() -> new ApiProblem(HttpStatus.NOT_FOUND, "tips.track.unknown"));
    }

    @ExceptionHandler(ApiProblem.class)
    ResponseEntity<ProblemDetail> problem(ApiProblem problem) {
        var document = ProblemDetail.forStatusAndDetail(problem.status(), text(problem.key()));
        if (!problem.wrongs().isEmpty()) {
            document.setProperty(
                    "errors",
                    problem.wrongs().stream()
                            .map(wrong -> Map.of("field", wrong.field(), "detail", text(wrong.key())))
                            .toList());
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private @Nullable String text(String key) {
        return messages.getMessage(key, null, Language.VIETNAMESE.locale());
    }
}
