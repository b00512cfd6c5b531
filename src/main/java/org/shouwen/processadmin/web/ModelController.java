package org.shouwen.processadmin.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.shouwen.processadmin.Deployed;
import org.shouwen.processadmin.Finding;
import org.shouwen.processadmin.ModelDeployments;
import org.shouwen.processadmin.ModelFile;
import org.shouwen.refusal.Refusal;
import org.shouwen.refusal.RefusalCode;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Checking and deploying an upload of .bpmn, .dmn and .form files, each a part named {@code files}. */
@RestController
@RequestMapping(path = "/api/admin/models", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
class ModelController {

    private final ModelDeployments deployments;

    ModelController(ModelDeployments deployments) {
        this.deployments = deployments;
    }

    /** @param deployable whether {@code deploy} would take the same upload */
    record CheckResult(boolean deployable, List<Finding> findings) {}

    @PostMapping("/check")
    CheckResult check(@RequestParam(name = "files", required = false) List<MultipartFile> upload) throws IOException {
        List<Finding> findings = deployments.check(models(upload));
        return new CheckResult(findings.stream().noneMatch(Finding::forbidsDeployment), findings);
    }

    @PostMapping("/deploy")
    Deployed deploy(@RequestParam(name = "files", required = false) List<MultipartFile> upload) throws IOException {
        return deployments.deploy(models(upload));
    }

    private static List<ModelFile> models(List<MultipartFile> upload) throws IOException {
        if (upload == null || upload.isEmpty()) {
            throw Refusal.of(RefusalCode.REQUEST_INVALID, "files", "请至少上传一个模型文件(files)。");
        }
        List<ModelFile> models = new ArrayList<>();
        for (MultipartFile file : upload) {
            models.add(new ModelFile(String.valueOf(file.getOriginalFilename()), file.getBytes()));
        }
        return models;
    }
}
