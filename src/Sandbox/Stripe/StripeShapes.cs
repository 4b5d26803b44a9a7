namespace TeleCo.Gateway.Sandbox.Stripe;

/// <summary>The parameters of each operation, from the vendor's OpenAPI file of 2023-08-16; what the sandbox does not play is <c>any</c>.</summary>
internal static class StripeShapes
{
    private const string Address = "address{ city:text country:text line1:text line2:text postal_code:text state:text }";
    private const string Billing = $"billing_details{{ {Address} email:text name:text phone:text }}";
    private const string Paging = "ending_before:text expand:list limit:int starting_after:text";

    private const string Customer = $"""
        {Address} balance:int cash_balance:any coupon:text description:text email:text expand:list invoice_prefix:text
        invoice_settings{"{"} custom_fields:any default_payment_method:text footer:text rendering_options:any {"}"} metadata:map name:text
        next_invoice_sequence:int phone:text preferred_locales:list promotion_code:text shipping:any source:text tax:any tax_exempt:exempt|none|reverse
        """;

    private const string Confirming = """
        capture_method:automatic|automatic_async|manual error_on_requires_action:bool expand:list mandate:text mandate_data:any
        off_session:true|false|one_off|recurring payment_method:text payment_method_data:any payment_method_options:any payment_method_types:list
        radar_options:any receipt_email:text return_url:text setup_future_usage:off_session|on_session shipping:any use_stripe_sdk:bool
        """;

    private const string Intent = """
        customer:text description:text metadata:map on_behalf_of:text statement_descriptor:text statement_descriptor_suffix:text
        application_fee_amount:int transfer_data:any transfer_group:text
        """;

    public static readonly StripeShape OnlyExpand = StripeShape.Of("expand:list");

    public static readonly StripeShape Nothing = StripeShape.Of("");

    public static readonly StripeShape ReadIntent = StripeShape.Of("expand:list client_secret:text");

    public static readonly StripeShape CreateCustomer = StripeShape.Of($"{Customer} payment_method:text tax_id_data:any test_clock:text");

    public static readonly StripeShape UpdateCustomer = StripeShape.Of($"{Customer} bank_account:any card:any default_source:text");

    public static readonly StripeShape ListCustomers = StripeShape.Of($"{Paging} created:range email:text test_clock:text");

    public static readonly StripeShape Search = StripeShape.Of("expand:list limit:int page:text query:text!");

    public static readonly StripeShape CreatePayment = StripeShape.Of($$"""
        amount:int! currency:text! confirm:bool confirmation_method:automatic|manual
        automatic_payment_methods{ enabled:bool! allow_redirects:always|never } {{Confirming}} {{Intent}}
        """);

    public static readonly StripeShape UpdatePayment = StripeShape.Of($"""
        amount:int currency:text capture_method:automatic|automatic_async|manual expand:list payment_method:text payment_method_data:any
        payment_method_options:any payment_method_types:list receipt_email:text setup_future_usage:off_session|on_session shipping:any {Intent}
        """);

    public static readonly StripeShape ConfirmPayment = StripeShape.Of($"{Confirming} client_secret:text");

    public static readonly StripeShape CapturePayment = StripeShape.Of("""
        amount_to_capture:int application_fee_amount:int expand:list metadata:map statement_descriptor:text statement_descriptor_suffix:text transfer_data:any
        """);

    public static readonly StripeShape CancelPayment = StripeShape.Of("cancellation_reason:abandoned|duplicate|fraudulent|requested_by_customer expand:list");

    public static readonly StripeShape ListPayments = StripeShape.Of($"{Paging} created:range customer:text");

    public static readonly StripeShape ListCharges = StripeShape.Of($"{Paging} created:range customer:text payment_intent:text transfer_group:text");

    public static readonly StripeShape CreateRefund = StripeShape.Of("""
        amount:int charge:text currency:text customer:text expand:list instructions_email:text metadata:map origin:customer_balance
        payment_intent:text reason:duplicate|fraudulent|requested_by_customer refund_application_fee:bool reverse_transfer:bool
        """);

    public static readonly StripeShape ListRefunds = StripeShape.Of($"{Paging} charge:text created:range payment_intent:text");

    public static readonly StripeShape Metadata = StripeShape.Of("expand:list metadata:map");

    public static readonly StripeShape CreateMethod = StripeShape.Of($$"""
        {{Billing}} card{ cvc:text exp_month:int exp_year:int number:text token:text } customer:text expand:list metadata:map payment_method:text
        radar_options:any sepa_debit{ iban:text! } type:card|sepa_debit
        """);

    public static readonly StripeShape UpdateMethod = StripeShape.Of($"{Billing} card{{ exp_month:int exp_year:int }} expand:list metadata:map");

    public static readonly StripeShape ListMethods = StripeShape.Of($"{Paging} customer:text type:card|sepa_debit|paypal|sofort|us_bank_account");

    public static readonly StripeShape Attach = StripeShape.Of("customer:text! expand:list");

    public static readonly StripeShape CreateSetup = StripeShape.Of("""
        attach_to_self:bool automatic_payment_methods{ enabled:bool! allow_redirects:always|never } confirm:bool customer:text description:text
        expand:list flow_directions:list mandate_data:any metadata:map on_behalf_of:text payment_method:text payment_method_data:any
        payment_method_options:any payment_method_types:list return_url:text single_use:any usage:off_session|on_session use_stripe_sdk:bool
        """);

    public static readonly StripeShape ConfirmSetup = StripeShape.Of("""
        client_secret:text expand:list mandate_data:any payment_method:text payment_method_data:any payment_method_options:any return_url:text use_stripe_sdk:bool
        """);

    public static readonly StripeShape CancelSetup = StripeShape.Of("cancellation_reason:abandoned|duplicate|requested_by_customer expand:list");

    public static readonly StripeShape UpdateSetup = StripeShape.Of("customer:text description:text expand:list metadata:map payment_method:text payment_method_types:list");

    public static readonly StripeShape ListSetups = StripeShape.Of($"{Paging} attach_to_self:bool created:range customer:text payment_method:text");

    public static readonly StripeShape ListEvents = StripeShape.Of($"{Paging} created:range delivery_success:bool type:text types:list");

    public static readonly StripeShape CreateEndpoint = StripeShape.Of("api_version:text connect:bool description:text enabled_events:list! expand:list metadata:map url:text!");

    public static readonly StripeShape UpdateEndpoint = StripeShape.Of("description:text disabled:bool enabled_events:list expand:list metadata:map url:text");

    public static readonly StripeShape List = StripeShape.Of(Paging);
}
